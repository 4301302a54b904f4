import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Insisting, insist } from '../../../../client/resident/push/insist.ts'
import type { TicketView } from '../../../../shared/day/views/ticket.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { held, heldSince } from '../../../kit/mount/letting-go.ts'

const view = (state: TicketView['state'], call: number | null = null, coming = false) => ({
  state,
  call,
  coming,
})
const TITLE = 'A001 Desk 2'
let insisting: Insisting
let before: readonly object[]
let shake: ReturnType<typeof vi.spyOn>

beforeEach(() => {
  document.title = TITLE
  shake = vi.spyOn(navigator, 'vibrate').mockReturnValue(true)
  before = held()
  insisting = insist()
  insisting.see(view('lined'))
})
afterEach(() => {
  insisting.end()
  vi.restoreAllMocks()
})

test('a call that nobody answers is said again and again, and the title changes meanwhile', async () => {
  insisting.see(view('called', 1))
  await pass(1_000)
  expect(document.title).toBe(`● ${TITLE}`)
  await pass(1_000)
  expect(document.title).toBe(TITLE)
  await pass(29_000)
  expect(shake).toHaveBeenCalledTimes(3)
})

for (const [what, act] of [
  ['a touch of the phone', () => dispatchEvent(new PointerEvent('pointerdown'))],
  ['a key', () => dispatchEvent(new KeyboardEvent('keydown'))],
  ['word that they come', () => insisting.see(view('called', 1, true))],
  ['the end of the call', () => insisting.see(view('served'))],
  ['the end of the page', () => insisting.end()],
] as const) {
  test(`${what} ends it, and the title is as it was`, async () => {
    insisting.see(view('called', 1))
    await pass(1_000)
    act()
    expect(document.title).toBe(TITLE)
    expect(heldSince(before)).toEqual([])
    await pass(60_000)
    expect(shake).not.toHaveBeenCalled()
  })
}

test('a recall begins it anew, and the same call seen again does not', async () => {
  insisting.see(view('called', 1))
  dispatchEvent(new PointerEvent('pointerdown'))
  insisting.see(view('called', 1))
  await pass(11_000)
  expect(shake).not.toHaveBeenCalled()
  insisting.see(view('called', 2))
  await pass(11_000)
  expect(shake).toHaveBeenCalledOnce()
})

test('whoever opens the page of a number that is called already is not rung at', async () => {
  insisting.end()
  insisting = insist()
  insisting.see(view('called', 1))
  await pass(60_000)
  expect(shake).not.toHaveBeenCalled()
})

test('it ends by itself: a phone that was left behind does not ring all day', async () => {
  insisting.see(view('called', 1))
  await pass(60 * 60_000)
  expect(shake.mock.calls.length).toBeLessThanOrEqual(12)
  expect(document.title).toBe(TITLE)
  expect(heldSince(before)).toEqual([])
})
