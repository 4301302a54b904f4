import { expect, test } from 'vitest'
import { nudgeFor } from '../../client/resident/nudge.ts'

const waiting = { state: 'waiting', call: null } as const
const lined = { state: 'lined', call: null } as const
const called = (call: number) => ({ state: 'called', call }) as const

test('a phone shakes when its number is called, and again at a recall', () => {
  expect(nudgeFor(lined, called(7))).not.toBeNull()
  expect(nudgeFor(called(7), called(8))).not.toBeNull()
})

test('the same call seen again, as after a cut, shakes nothing', () =>
  expect(nudgeFor(called(7), called(7))).toBeNull())

test('it shakes once for coming forward, and not for each mark that the line moves up', () => {
  expect(nudgeFor(waiting, lined)).not.toBeNull()
  expect(nudgeFor(lined, lined)).toBeNull()
})

test('nothing else is worth taking a phone out for', () => {
  expect(nudgeFor(called(7), waiting)).toBeNull()
  expect(nudgeFor(waiting, waiting)).toBeNull()
})
