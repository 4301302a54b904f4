// The map of the county desk: every site is on it, or listed as missing, whatever position its owner has typed.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelsOf, type MapMark, placesOf } from '../../../client/overview/map-places.ts'
import type { SiteRow } from '../../../shared/day/views/sites.ts'
import { siteRow } from '../../kit/site-rows.ts'

const address = { 'zh-CN': '某路', en: 'Some Road' }
const at = (lat: number, lon: number) => ({ place: { lat, lon, address } })
const anywhere = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})
const positions = fc.option(
  fc.oneof(anywhere, fc.constantFrom({ lat: 28.2, lon: 112.9 }, { lat: 0, lon: 0 })),
  { nil: null },
)
const sites = fc
  .array(positions, { maxLength: 40 })
  .map((all) => all.map((point, n) => siteRow(`s${n}`, point ? at(point.lat, point.lon) : {})))
const sizes = fc.tuple(fc.integer({ min: 60, max: 1200 }), fc.integer({ min: 60, max: 800 }))
const names = (mark: MapMark) => mark.rows[0]?.name.en ?? ''

test('every site is on a mark inside the drawing, or among those that are not drawn, exactly once', () =>
  fc.assert(
    fc.property(sites, sizes, (all, [width, height]) => {
      const { marks, unplaced, far } = placesOf(all, width, height)
      const shown = [...marks.flatMap(({ rows }) => rows), ...unplaced, ...far]
      expect(shown).toHaveLength(all.length)
      expect(new Set(shown)).toEqual(new Set(all))
      for (const { x, y } of marks) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(height)
      }
      for (const [n, one] of marks.entries())
        for (const other of marks.slice(n + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(14)
    }),
  ))

test('no name is over another or over a mark, or leaves the drawing', () =>
  fc.assert(
    fc.property(sites, sizes, (all, [width, height]) => {
      const { marks } = placesOf(all, width, height)
      const labels = labelsOf(marks, names, width, height)
      for (const { x, y } of labels) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(height)
      }
      const boxes = labels.map(({ x, y, text, anchor }) => {
        const long = [...text].length * 8
        return { left: anchor === 'start' ? x : x - long, right: anchor === 'start' ? x + long : x, y }
      })
      for (const [n, one] of boxes.entries()) {
        for (const other of boxes.slice(n + 1))
          expect(one.left >= other.right || other.left >= one.right || Math.abs(one.y - other.y) >= 18).toBe(
            true,
          )
        for (const mark of marks)
          expect(mark.x < one.left || mark.x > one.right || Math.abs(mark.y - one.y) >= 9).toBe(true)
      }
    }),
  ))

const county = Array.from({ length: 30 }, (_, n) =>
  siteRow(`s${n}`, at(28 + (n % 6) / 50, 112.9 + Math.floor(n / 6) / 50)),
)
const spreadOf = (rows: readonly SiteRow[]) => {
  const xs = placesOf(rows, 600, 400).marks.map(({ x }) => x)
  return Math.max(...xs) - Math.min(...xs)
}

test('a site without a position, at the origin or on the other side of the Earth does not shrink the others to a dot', () => {
  const wrong = [
    siteRow('none'),
    siteRow('origin', at(0, 0)),
    siteRow('swapped', at(-71, -68)),
    siteRow('west', at(28, -112.9)),
  ]
  expect(spreadOf([...county, ...wrong])).toBeCloseTo(spreadOf(county), 0)
  const { unplaced, far } = placesOf([...county, ...wrong], 600, 400)
  expect(unplaced.map(({ id }) => id)).toEqual(['none', 'origin'])
  expect(far.map(({ id }) => id).sort()).toEqual(['swapped', 'west'])
})

test('neighbours on both sides of the date line are near each other', () => {
  const islands = [
    siteRow('a', at(-17, 179.9)),
    siteRow('b', at(-17, -179.9)),
    siteRow('c', at(-17.1, 179.8)),
  ]
  const { marks, far } = placesOf(islands, 600, 400)
  expect(far).toEqual([])
  const x = (id: string) => marks.find(({ rows }) => rows[0]!.id === id)!.x
  expect(x('c')).toBeLessThan(x('a'))
  expect(x('a')).toBeLessThan(x('b'))
})

test('sites at one point share a mark, under the name of the first of them', () => {
  const all = Array.from({ length: 30 }, (_, n) => siteRow(`s${n}`, at(28.2, 112.9)))
  const { marks } = placesOf(all, 300, 220)
  expect(marks).toHaveLength(1)
  expect(marks[0]!.rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  expect([marks[0]!.x, marks[0]!.y]).toEqual([150, 110])
  expect(labelsOf(marks, names, 300, 220)).toHaveLength(1)
})

test('no closed site is named while another is open; where none is open, closed ones are', () =>
  fc.assert(
    fc.property(sites, fc.func(fc.boolean()), (all, shuts) => {
      const rows = all.map((row) => (shuts(row.id) ? siteRow(row.id, { ...row, level: 'closed' }) : row))
      const { marks } = placesOf(rows, 600, 400)
      const named = labelsOf(marks, (mark) => mark.rows[0]!.id, 600, 400).map(({ text }) => text)
      const isShut = (mark: MapMark) => mark.rows.every(({ level }) => level === 'closed')
      if (marks.some((mark) => !isShut(mark)))
        for (const mark of marks.filter(isShut)) expect(named).not.toContain(mark.rows[0]!.id)
      else expect(named.length > 0).toBe(marks.length > 0)
    }),
  ))

test('north is up and east is right', () => {
  const { marks } = placesOf(
    [siteRow('south', at(28, 112.9)), siteRow('north-east', at(28.2, 113.1))],
    600,
    400,
  )
  const [south, north] = marks
  expect(north!.y).toBeLessThan(south!.y)
  expect(north!.x).toBeGreaterThan(south!.x)
})
