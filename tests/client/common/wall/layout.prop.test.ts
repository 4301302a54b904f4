// The layout's rules that can be computed: every place is inside the window, none is over another, none is missing.

import { array, assert, constantFrom, double, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import type { Contents } from '../../../../client/common/wall/basis.ts'
import { cellIn, newestIn } from '../../../../client/common/wall/fit.ts'
import { PAGE_FOR, pageAt } from '../../../../client/common/wall/grid.ts'
import { type Layout, layoutOf } from '../../../../client/common/wall/layout.ts'
import { type Rect, readSize, type Surface } from '../../../../client/common/wall/surface.ts'

const surfaces = record({
  width: integer({ min: 320, max: 8000 }),
  height: integer({ min: 240, max: 4400 }),
  diagonal: double({ min: 10, max: 200, noNaN: true }),
  distance: double({ min: 2, max: 50, noNaN: true }),
})
const contents = record({
  places: integer({ min: 0, max: 60 }),
  size: constantFrom(1, 2, 5, 10, 50),
  marks: array(integer({ min: 0, max: 601 }), { minLength: 1, maxLength: 23 }),
})

function everyWall(check: (layout: Layout, surface: Surface, contents: Contents) => void): void {
  assert(
    property(surfaces, contents, (surface, shown) => check(layoutOf(surface, shown), surface, shown)),
    { numRuns: 300 },
  )
}

test('on every screen, with any desks and queues, each area is inside, none is negative, and none is over another', () =>
  everyWall(({ areas }, surface) => {
    const there = Object.entries(areas).filter(([, { width, height }]) => width > 0 && height > 0)
    for (const [name, area] of there) {
      expect(area.x, name).toBeGreaterThanOrEqual(0)
      expect(area.y, name).toBeGreaterThanOrEqual(0)
      expect(area.x + area.width, name).toBeLessThanOrEqual(surface.width + 0.01)
      expect(area.y + area.height, name).toBeLessThanOrEqual(surface.height + 0.01)
    }
    for (const [name, { width, height }] of Object.entries(areas))
      expect(Math.min(width, height), name).toBeGreaterThanOrEqual(0)
    for (const [one, a] of there)
      for (const [other, b] of there) if (one < other) expect(overlap(a, b), `${one}, ${other}`).toBe(false)
  }))

test('every desk has a place inside the board on some page, and its letters are larger than zero', () =>
  everyWall(({ areas, grid }, _, { places }) => {
    if (places < 2) return
    const { columns, rows, pages, cell } = grid
    expect(columns * rows * pages).toBeGreaterThanOrEqual(places)
    const seen = new Set(Array.from({ length: pages }, (_, turn) => pageAt(turn * PAGE_FOR, pages)))
    expect(seen.size).toBe(pages)
    expect(grid.letter).toBeGreaterThan(0)
    expect(columns * cell.width).toBeLessThanOrEqual(areas.places.width + 0.01)
    expect(rows * cell.height).toBeLessThanOrEqual(areas.places.height + 0.01)
  }))

test("a number is larger than its desk's name, and both stay inside their place, however many numbers and however long the name", () =>
  assert(
    property(
      surfaces,
      contents,
      integer({ min: 1, max: 50 }),
      double({ min: 2, max: 5, noNaN: true }),
      array(double({ min: 1, max: 20, noNaN: true }), { minLength: 1, maxLength: 2 }),
      (surface, shown, count, ems, names) => {
        const { grid, areas } = layoutOf(surface, shown)
        const call = { count, ems, names }
        const inCell = cellIn(grid, call)
        expect(inCell.name).toBeLessThan(inCell.size)
        const across = inCell.columns * ems * inCell.size
        expect(across).toBeLessThanOrEqual(grid.cell.width - 2 * grid.edge + 0.01)
        const newest = newestIn(areas.newest, call)
        expect(newest.name).toBeLessThan(newest.size)
        expect(newest.columns * ems * newest.size).toBeLessThanOrEqual(areas.newest.width + 0.01)
        expect(Math.ceil(count / newest.columns) * newest.size).toBeLessThanOrEqual(
          areas.newest.height + 0.01,
        )
      },
    ),
    { numRuns: 300 },
  ))

test('a line is drawn with its metres only while the board is readable from the distance, or would be no better without it', () =>
  everyWall((layout, surface, shown) => {
    if (layout.queues.lines !== 'drawn' || layout.grid.letter >= readSize(surface)) return
    const bare = layoutOf(surface, { ...shown, marks: shown.marks.map(() => 0) })
    expect(layout.grid.letter / layout.grid.pages).toBeGreaterThanOrEqual(0)
    expect(bare.grid.pages).toBeGreaterThanOrEqual(layout.grid.pages - 1)
  }))

const hall = { width: 1920, height: 1080, diagonal: 65, distance: 6 }
const at = (places: number, changes: Partial<Surface> = {}) =>
  layoutOf({ ...hall, ...changes }, { places, size: 1, marks: [31, 11] })

test('more desks have smaller letters: they shrink before a desk is left out, and 60 fit on one page of a 65-inch screen', () => {
  const letters = [2, 6, 10, 20, 30, 60].map((places) => at(places).grid.letter)
  expect(letters).toEqual([...letters].sort((a, b) => b - a))
  for (const places of [2, 6, 10, 20, 30, 60]) expect(at(places).grid.pages).toBe(1)
})

test('a line becomes a thread before the letters of the board become too small to read', () => {
  const { queues } = at(20)
  expect(queues.lines).toBe('thread')
  expect(at(3, { width: 1080, height: 1920 }).queues.lines).toBe('drawn')
})

test("the numbers to bring forward have room beside the code on the usual screens; the line's drawing makes room for them", () => {
  for (const screen of [
    hall,
    { ...hall, width: 1280, height: 720 },
    { ...hall, diagonal: 43, distance: 4 },
  ]) {
    const { areas, small } = layoutOf(screen, { places: 3, size: 1, marks: [31, 11] })
    expect(areas.aside.height).toBeGreaterThanOrEqual(4.1 * small)
  }
})

test('the newest call is never smaller than the board beside it', () => {
  for (const places of [2, 3, 6, 10, 20, 60])
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [1080, 1920],
      [1920, 540],
    ] as const) {
      const { grid, areas } = at(places, { width, height })
      const newest = newestIn(areas.newest, { count: 1, ems: 2.6, names: [4.5, 3] })
      const cell = cellIn(grid, { count: 1, ems: 2.6, names: [4.5, 3] })
      expect(newest.size, `${places} ${width}`).toBeGreaterThan(cell.size)
    }
})

test('ten numbers at each of six desks are whole on one page, and so are fifty at one desk', () => {
  const six = layoutOf(hall, { places: 6, size: 10, marks: [0] })
  expect(six.grid.pages).toBe(1)
  expect(cellIn(six.grid, { count: 10, ems: 2.6, names: [4.5, 3] }).size).toBeGreaterThan(30)
  const one = layoutOf(hall, { places: 1, size: 50, marks: [0] })
  expect(newestIn(one.areas.newest, { count: 50, ems: 2.6, names: [4.5, 3] }).size).toBeGreaterThan(40)
})

function overlap(a: Rect, b: Rect): boolean {
  const across = a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01
  return across && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01
}
