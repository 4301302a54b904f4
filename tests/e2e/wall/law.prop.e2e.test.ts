// The law of the wall, read from the page as Chromium draws it: every number that is called now is on the wall, at
// every size and shape, all the time. `YIMI_WALLS=500` checks so many random sites.

import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  oneof,
  record,
  string,
  uniqueArray,
} from 'fast-check'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAGE_FOR } from '../../../client/common/wall/grid.ts'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { AT, hallOf } from '../../client/common/wall/views.ts'
import { idleDesk } from '../../kit/idle-desk.ts'
import { openBrowser } from '../../kit/pages.ts'
import { readWall } from './rendered.ts'
import { openWall, PANELS, show, showNext } from './stage.ts'

const RUNS = Number(process.env['YIMI_WALLS'] ?? 20)
const PATIENCE = 60_000 + RUNS * 3_000

let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  page = await openWall(browser, complaints)
})

afterAll(async () => {
  await browser?.close()
})

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ'
/** Names of one word without a space, in another script, from right to left, or plain. */
const names = oneof(
  constantFrom(
    '普通队列',
    'مركز الصحة في الحي الشمالي',
    'B',
    'W'.repeat(64),
    '字'.repeat(64),
    'Üñï'.repeat(20),
  ),
  string({ minLength: 1, maxLength: 64 }).map((text) => text.replace(/\s/g, '.')),
)
const desks = oneof(
  {
    weight: 3,
    arbitrary: integer({ min: 1, max: 60 }).map((count) =>
      Array.from({ length: count }, (_, n) => String(n + 1)),
    ),
  },
  {
    weight: 1,
    arbitrary: uniqueArray(
      constantFrom<string[]>('大厅东侧一号接种登记台', 'WWWWWWWWWWWW', '东1', 'مكتب', '12', '甲-3'),
      {
        minLength: 1,
      },
    ),
  },
)
const site = record({
  desks,
  /** How many numbers each desk calls, repeated over the desks. */
  sizes: array(
    oneof({ weight: 6, arbitrary: constantFrom(1) }, { weight: 1, arbitrary: integer({ min: 0, max: 12 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  digits: integer({ min: 3, max: 6 }),
  marks: array(integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 23 }),
  name: names,
  queue: names,
  window: oneof(
    constantFrom(...Object.values(PANELS), [640, 360] as const, [3840, 600] as const, [430, 240] as const),
    record({ width: integer({ min: 400, max: 3000 }), height: integer({ min: 240, max: 2200 }) }).map(
      ({ width, height }) => [width, height] as const,
    ),
  ),
  diagonal: integer({ min: 10, max: 200 }),
  distance: integer({ min: 2, max: 50 }),
  languages: constantFrom('together' as const, 'alternate' as const),
  forward: integer({ min: 0, max: 12 }),
})
type Site = typeof site extends { generate: (...args: never[]) => { value: infer T } } ? T : never

function viewOf({
  desks: ids,
  sizes,
  digits,
  marks,
  name,
  queue,
  diagonal,
  distance,
  languages,
  forward,
}: Site): ScreenView {
  const view = hallOf({
    desks: ids.length,
    lines: 1,
    diagonal,
    distance,
    languages,
    named: (index) => ids[index] ?? '',
  })
  const text = { 'zh-CN': name, en: name }
  let given = 10 ** (digits - 1)
  let call = 0
  const calls = ids.flatMap((desk, index) =>
    Array.from({ length: sizes[index % sizes.length] ?? 1 }, () => ({
      number: `${letters[index % letters.length]}${given++}`.replace(/^(.)1/, '$11'),
      desk,
      place: 'sampling' as const,
      call: ++call,
      at: AT - index,
    })),
  )
  const [first] = view.queues
  if (!first) throw new Error('a hall has a queue')
  return {
    ...view,
    name: text,
    calls: calls.reverse(),
    desks: ids.map((id, index) => idleDesk(id, { size: Math.max(1, sizes[index % sizes.length] ?? 1) })),
    queues: marks.map((count, index) => ({
      ...first,
      id: letters[index] ?? 'A',
      name: { 'zh-CN': queue, en: queue },
      line: { marks: count, standing: Math.floor(count / 2), spacing: 1 },
      lit: [],
    })),
    forward: Array.from({ length: forward }, (_, index) => ({ number: `A${100 + index}`, mark: index + 1 })),
  }
}

/** Looks at every page of the board; returns the numbers that were in a place. */
async function turned(view: ScreenView): Promise<{ numbers: Set<string>; desks: number }> {
  await show(page, view, AT)
  const numbers = new Set<string>()
  const places = new Set<string>()
  const { pages, calls: first } = await readWall(page)
  const newest = first.filter(({ at }) => at === 'newest').map(({ number }) => number)
  for (let turn = 0; turn < pages; turn++) {
    if (turn > 0) await showNext(page, view, AT + turn * PAGE_FOR)
    const wall = await readWall(page)
    expect(wall.faults).toEqual([])
    // the newest call stays while the board turns its pages
    expect(wall.calls.filter(({ at }) => at === 'newest').map(({ number }) => number)).toEqual(newest)
    for (const { number } of wall.calls) numbers.add(number)
    for (const desk of wall.desks) places.add(desk)
  }
  return { numbers, desks: places.size }
}

test('for any site, screen and settings: every called number is inside the window, over nothing, whole and larger than its desk', {
  timeout: PATIENCE,
}, async () => {
  await assert(
    asyncProperty(site, async (one) => {
      const [width, height] = one.window
      await page.setViewportSize({ width, height })
      const view = viewOf(one)
      const { numbers, desks: shown } = await turned(view)
      expect(numbers).toEqual(new Set(view.calls.map(({ number }) => number)))
      if (view.desks.length > 1) expect(shown).toBe(view.desks.length)
    }),
    { numRuns: RUNS, endOnFailure: RUNS <= 20 },
  )
  expect(complaints).toEqual([])
})

test('sixty desks called in one second, ten to a tube at six, and fifty at one: every number is there', {
  timeout: PATIENCE,
}, async () => {
  for (const [name, [width, height]] of Object.entries(PANELS))
    for (const [count, size] of [
      [60, 1],
      [6, 10],
      [1, 50],
    ] as const) {
      await page.setViewportSize({ width, height })
      const hall = hallOf({ desks: count, lines: 2, size, diagonal: 55, distance: 10 })
      const view = { ...hall, calls: hall.calls.map((call) => ({ ...call, at: AT })) }
      const { numbers } = await turned(view)
      expect(numbers.size, `${name} ${count} ${size}`).toBe(count * size)
    }
})

test('a desk that closes during its call disappears, the others do not move, and it returns to its place', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const view = hallOf({ desks: 10, lines: 2 })
  await show(page, view, AT)
  const before = await places()
  const closed = {
    ...view,
    version: 2,
    desks: view.desks.filter(({ id }) => id !== '3'),
    calls: view.calls.filter(({ desk }) => desk !== '3'),
  }
  await showNext(page, closed, AT)
  const { '3 号采样台': third, ...others } = before
  expect(await places()).toEqual(others)
  expect((await readWall(page)).calls.map(({ number }) => number)).not.toContain('A003')
  await showNext(page, { ...view, version: 3 }, AT)
  expect(await places()).toEqual({ ...others, '3 号采样台': third })
})

test('calls, a prompt, the end of the numbers and a crowd move no place', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const view = hallOf({ desks: 12, lines: 2 })
  await show(page, view, AT)
  const before = await places()
  const moved: ScreenView = {
    ...view,
    version: 2,
    calls: view.calls.slice(0, 5).map((call) => ({ ...call, number: call.number.replace('A0', 'A1000') })),
    prompt: { id: 1, kind: 'full', queue: 'A', until: AT + 9000 },
    open: false,
    over: true,
    pass: null,
    forward: [],
    missed: [],
    queues: view.queues.map((queue) => ({ ...queue, waiting: 300, line: { ...queue.line, standing: 0 } })),
  }
  await showNext(page, moved, AT)
  expect(await places()).toEqual(before)
  await page.locator('yi-join').getByText('今天不再发号').waitFor()
})

test('a desk that has finished shows its last number, dimmed, for a minute; a number that an undo takes back disappears at once', async () => {
  const view = hallOf({ desks: 3, lines: 1 })
  const last = { numbers: ['A003'], at: AT }
  const finished = {
    ...view,
    calls: view.calls.filter(({ desk }) => desk !== '3'),
    desks: view.desks.map((desk) => (desk.id === '3' ? { ...desk, last } : desk)),
  }
  await show(page, finished, AT + 1000)
  expect(await page.locator('yi-places .last .number').innerText()).toBe('A003')
  await showNext(page, finished, AT + 60_000)
  expect(await page.locator('yi-places .last').count()).toBe(0)
  await showNext(page, { ...finished, desks: view.desks }, AT + 1000)
  expect(await page.locator('yi-places', { hasText: 'A003' }).count()).toBe(0)
})

test('a new call lights up in its place too; a call from before the page opened does not', async () => {
  const view = hallOf({ desks: 6, lines: 1 })
  await show(page, view, AT)
  expect(await page.locator('yi-places .new').count()).toBe(0)
  const [first, ...rest] = view.calls
  if (!first) throw new Error('somebody is called')
  const calls = [
    { number: 'A099', desk: '5', place: 'sampling' as const, call: first.call + 1, at: AT },
    first,
    ...rest.filter(({ desk }) => desk !== '5'),
  ]
  await showNext(page, { ...view, version: 2, calls }, AT)
  expect(await page.locator('yi-places .new .number').innerText()).toBe('A099')
  expect(await page.locator('yi-newest .new .number').innerText()).toBe('A099')
  await showNext(page, { ...view, version: 2, calls }, AT + 8000)
  expect(await page.locator('.new').count()).toBe(0)
})

test('the wall shows no control until somebody touches it', async () => {
  await show(page, hallOf({ desks: 3, lines: 1 }), AT)
  const controls = page.locator('yi-wall :is(a, button, select)')
  expect(await controls.count()).toBe(0)
  await page.mouse.click(500, 500)
  await controls.first().waitFor()
})

/** The position of each desk's place, by its name. */
function places(): Promise<Record<string, string>> {
  return page.locator('yi-places').evaluate((board) => {
    const found: Record<string, string> = {}
    for (const cell of board.shadowRoot?.querySelectorAll('li') ?? []) {
      const { left, top, width, height } = cell.getBoundingClientRect()
      const name = cell.querySelector('.name span')?.textContent
      if (name) found[name] = [left, top, width, height].map(Math.round).join()
    }
    return found
  })
}
