import { expect, test } from 'vitest'
import { nudgeFor } from '../../../client/resident/nudge.ts'
import type { TicketView } from '../../../shared/day/views/ticket.ts'

const unsaid = { at: null, wish: null, backBy: null }
const waiting = { state: 'waiting', call: null, prompt: null, soon: unsaid } as const
const lined = { ...waiting, state: 'lined' } as const
const called = (call: number) => ({ ...waiting, state: 'called', call }) as const
const soon = (at: number) => ({ ...waiting, soon: { ...unsaid, at } })
const told = (kind: NonNullable<TicketView['prompt']>['kind'], id: number) =>
  ({ ...lined, prompt: { id, kind, queue: 'A', from: 5, to: 9, until: 1000 } }) as const

test('a phone vibrates when its number is called, and again at a recall', () => {
  expect(nudgeFor(lined, called(7))).toBe('called')
  expect(nudgeFor(called(7), called(8))).toBe('called')
})

test('the same call seen again, as after a break, does not vibrate', () =>
  expect(nudgeFor(called(7), called(7))).toBeNull())

test('it vibrates once for coming forward, and not for each mark that the line moves up', () => {
  expect(nudgeFor(waiting, lined)).toBe('forward')
  expect(nudgeFor(lined, lined)).toBeNull()
})

test('it vibrates once each time that a crowding is said', () => {
  expect(nudgeFor(lined, told('crowding', 3))).toBe('crowding')
  expect(nudgeFor(told('crowding', 3), told('crowding', 3))).toBeNull()
  expect(nudgeFor(told('crowding', 3), told('crowding', 4))).toBe('crowding')
})

test('it vibrates once when its holder is asked to come back', () => {
  expect(nudgeFor(waiting, soon(1000))).toBe('soon')
  expect(nudgeFor(soon(1000), soon(1000))).toBeNull()
  expect(nudgeFor(soon(1000), soon(9000))).toBe('soon')
  expect(nudgeFor(soon(1000), waiting)).toBeNull()
})

test('nothing else makes the phone vibrate', () => {
  expect(nudgeFor(called(7), waiting)).toBeNull()
  expect(nudgeFor(waiting, waiting)).toBeNull()
  expect(nudgeFor(lined, told('routine', 3))).toBeNull()
  expect(nudgeFor(told('crowding', 3), lined)).toBeNull()
})
