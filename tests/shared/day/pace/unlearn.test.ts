// A mistaken tap must not count for a site's pace.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { waitsOn } from '../../../../shared/day/waits/estimate.ts'
import {
  after,
  callNext,
  given,
  openDay,
  openDesk,
  type Played,
  play,
  SECOND,
  type Step,
  step,
  taken,
  times,
} from '../../../kit/given.ts'

const named = (id: string, one: Step): Step => ({ ...one, asked: { ...one.asked, id } })
const seenAt = ({ day }: Played, desk: string) => [...(day.desks.get(desk)?.calling ?? [])]
const next = (played: Played, desk: string, seconds: number, id?: string) => {
  const one = after(seconds * SECOND, callNext(desk, seenAt(played, desk)))
  return play(played, id ? named(id, one) : one)
}

function known({ pace, queues, desks }: Day) {
  return {
    pace,
    queues: [...queues.values()].map((queue) => queue.pace),
    desks: [...desks.values()].map(({ work }) => work),
  }
}

const opened = given(openDay, openDesk('1'), openDesk('2'), times(40, taken()), times(5, taken('G')))

test('[W9] a second tap within five seconds does not make a site faster', () => {
  let slow = next(next(opened, '1', 0), '2', 0)
  let slipped = slow
  slow = next(slow, '1', 60)
  slipped = next(next(slipped, '1', 60), '1', 1)
  expect(slipped.day.pace.calls).toBe(slow.day.pace.calls)
  expect(slipped.day.pace.ms).toBe(slow.day.pace.ms)
  // five of them at once, after which a site with 36 waiting would tell a wait of one or two minutes
  for (let n = 0; n < 5; n++) slipped = next(slipped, '2', 1)
  const wait = ({ day, at }: Played) => waitsOn(day, at).of(day.queues.get('A')!, 25)!
  expect(wait(slipped).about).toBeGreaterThan(0.8 * wait(slow).about)
})

/** Calls of any length before, an undone command, and calls of the other desk between. */
const mornings = fc.record({
  before: fc.array(
    fc.record({ desk: fc.constantFrom('1', '2'), seconds: fc.integer({ min: 1, max: 200 }) }),
    { maxLength: 12 },
  ),
  slip: fc.constantFrom('call', 'finish', 'miss', 'close'),
  after: fc.integer({ min: 0, max: 300 }),
  others: fc.array(fc.integer({ min: 6, max: 12 }), { maxLength: 4 }),
})

test('[W9] an undone command does not change the pace, whatever others did meanwhile', () =>
  fc.assert(
    fc.property(mornings, ({ before, slip, after: later, others }) => {
      let played = next(opened, '1', 0)
      for (const { desk, seconds } of before) played = next(played, desk, seconds)
      const [number = ''] = seenAt(played, '1')
      const wrong = {
        call: callNext('1', seenAt(played, '1')),
        finish: step('finish', { number }),
        miss: step('miss', { number }),
        close: step('close-desk', { desk: '1' }),
      }[slip]
      let taught = play(played, named('slip', after(later * SECOND, wrong)))
      let not = play(played, after(later * SECOND, openDay))
      for (const seconds of others) {
        taught = next(taught, '2', seconds)
        not = next(not, '2', seconds)
      }
      taught = play(taught, step('undo', { desk: '1', of: 'slip' }))
      const [now, then] = [known(taught.day), known(not.day)]
      if (others.length === 0) expect(now).toEqual(known(played.day))
      // the expected length of others' calls was computed with the pace known by then; their count was not
      const off = (name: 'calls' | 'people' | 'spread') => Math.abs(now.pace[name] / then.pace[name] - 1)
      expect(Math.max(off('calls'), off('people'), off('spread'))).toBeLessThan(0.05)
      expect(now.desks[0]).toEqual(then.desks[0])
      expect(now.desks[1]?.begun).toBe(then.desks[1]?.begun)
    }),
    { numRuns: 200 },
  ))
