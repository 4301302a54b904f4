import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waitingIn } from '../../../../shared/day/nouns/find.ts'
import { siteView } from '../../../../shared/day/views/site.ts'
import { waitsOn } from '../../../../shared/day/waits/estimate.ts'
import {
  after,
  callNext,
  givenAt,
  openDay,
  openDesk,
  type Played,
  play,
  SECOND,
  taken,
  times,
} from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'

const SPEED = 30

/** The same morning, with marshals and people this many times as fast. */
function morning(speed: number, calls: readonly { desk: string; seconds: number }[]): Played {
  const site = sampleSite(speed > 1 ? { speed } : {})
  let played: Played = givenAt(
    site,
    openDay,
    openDesk('1'),
    openDesk('2'),
    times(30, taken('A', 2)),
    times(3, taken('G')),
  )
  for (const { desk, seconds } of calls) {
    const later = (seconds * SECOND) / speed
    const seen = [...(played.day.desks.get(desk)?.calling ?? [])]
    played = play(played, after(later, taken()), after(later, callNext(desk, seen)))
  }
  return played
}

test('[W10] a demonstration that is played faster tells waits in its own minutes', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          desk: fc.constantFrom('1', '2'),
          seconds: fc.integer({ min: 3, max: 90 }).map((n) => (n * SPEED) / 15),
        }),
        { maxLength: 25 },
      ),
      (calls) => {
        const waits = [1, SPEED].map((speed) => {
          const { day, at } = morning(speed, calls)
          const queues = [...day.queues.values()]
          return {
            waits: queues.map((queue) =>
              [0, 5, waitingIn(queue)].map((ahead) => waitsOn(day, at).of(queue, ahead)),
            ),
            told: [...(day.told.length ? [siteView(day, at).trust] : [])],
          }
        })
        const [own, wall] = waits
        for (const [n, queue] of (own?.waits ?? []).entries()) {
          for (const [m, wait] of queue.entries()) {
            const same = wall?.waits[n]?.[m]
            // a forecast is made once a second of real time: that is half a minute of the day's own
            expect(Math.abs((same?.about ?? 0) - (wait?.about ?? 0))).toBeLessThanOrEqual(1)
            expect(Math.abs((same?.high ?? 0) - (wait?.high ?? 0))).toBeLessThanOrEqual(2)
          }
        }
        expect(wall?.told).toEqual(own?.told)
      },
    ),
    { numRuns: 60 },
  ))
