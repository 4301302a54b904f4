// The state of a day's listeners, and its transitions.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLower, type Reached } from '../../../server/days/past.ts'
import {
  catchUp,
  hearOf,
  type Publication,
  publish,
  revoke,
  unheardFrom,
  unpublished,
} from '../../../server/days/publication.ts'

const day = (version: number, date = '2026-11-23'): Reached => ({ date, version })
const known = (upTo: Reached): Publication => publish(unpublished, upTo)

test('nobody hears of a day without listeners', () => {
  expect(hearOf(unpublished, day(4))).toBe(unpublished)
  expect(unheardFrom(unpublished, day(4))).toBeNull()
})

test('listeners of a day fall behind when the log goes on, or another day begins', () => {
  expect(hearOf(known(day(4)), day(6))).toEqual({ is: 'behind', upTo: day(4), log: day(6) })
  const tomorrow = day(1, '2026-11-24')
  expect(hearOf(known(day(4)), tomorrow)).toEqual({ is: 'behind', upTo: day(4), log: tomorrow })
})

test('known events are not published again', () => {
  expect(hearOf(known(day(4)), day(4))).toEqual(known(day(4)))
  expect(hearOf(known(day(4)), day(9, '2026-11-22'))).toEqual(known(day(4)))
})

test('listeners have missed all of a new day, and of the same one the events since', () => {
  expect(unheardFrom(known(day(4)), day(6))).toBe(4)
  expect(unheardFrom(known(day(4)), day(2, '2026-11-24'))).toBe(0)
  expect(unheardFrom(known(day(4)), day(4))).toBeNull()
})

test('events that are heard while the log is read are read after that', () => {
  const behind = hearOf(known(day(4)), day(6))
  if (behind.is !== 'behind') throw new Error('it is behind')
  const reading = catchUp(behind)
  expect(publish(hearOf(reading, day(8)), day(6))).toEqual({ is: 'behind', upTo: day(6), log: day(8) })
  expect(publish(hearOf(reading, day(6)), day(6))).toEqual(known(day(6)))
})

test('when the store goes back, listeners of the day have to get it as it is now, and are not behind before', () => {
  expect(revoke(unpublished)).toBe(unpublished)
  for (const before of [known(day(4)), hearOf(known(day(4)), day(6)), revoke(known(day(4)))]) {
    const after = revoke(before)
    expect(after.is).toBe('revoked')
    expect(hearOf(after, day(9))).toBe(after)
    expect(unheardFrom(after, day(9))).toBeNull()
  }
  expect(publish(revoke(known(day(9))), day(2))).toEqual(known(day(2)))
})

test('only listeners who are behind can catch up: another catching up does not compile', () => {
  // @ts-expect-error nobody knows the day
  expect(catchUp(unpublished)).toMatchObject({ is: 'current' })
})

const reached = fc.record({
  date: fc.constantFrom('2026-11-23', '2026-11-24'),
  version: fc.integer({ min: 0, max: 9 }),
})
const step = fc.oneof(
  fc.record({ does: fc.constantFrom('publish' as const, 'hear' as const), of: reached }),
  fc.record({ does: fc.constantFrom('catch up' as const, 'revoke' as const), of: reached }),
)

test('listeners are behind exactly while the log is known to be further than the events they got', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let now: Publication = unpublished
      for (const { does, of } of steps) {
        if (does === 'publish') now = publish(now, of)
        if (does === 'hear') now = hearOf(now, of)
        if (does === 'revoke') now = revoke(now)
        if (does === 'catch up' && now.is === 'behind') now = catchUp(now)
        if (now.is === 'behind') expect(isLower(now.upTo, now.log)).toBe(true)
        if (does === 'publish') expect('upTo' in now && now.upTo).toEqual(of)
        if (does === 'hear' && now.is === 'current') expect(isLower(now.upTo, of)).toBe(false)
      }
    }),
  )
})
