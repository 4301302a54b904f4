// Waits over a pause whose end is known, and over a break of the site's hours.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unservedIn } from '../../../../shared/day/alarms/alarms.ts'
import { busyBetween, pastIdle } from '../../../../shared/day/nouns/idle.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { waitsOn } from '../../../../shared/day/waits/estimate.ts'
import {
  callNext,
  givenAt,
  HOUR,
  after as later,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  type Played,
  play,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'

const { hours: _, ...rest } = sampleSite()
/** Open from eight to twelve and from two to six. MORNING is eight o'clock. */
const withLunch = {
  ...rest,
  presence: 'open',
  calendar: {
    opens: 'hand',
    week: {
      mon: [
        { from: '08:00', to: '12:00' },
        { from: '14:00', to: '18:00' },
      ],
    },
  },
} as Site

/** Eight who wait behind two who were called, at a time of the morning. */
function crowdAt(ms: number, site: Site = sampleSite(), ...more: ReturnType<typeof step>[]) {
  const steps = [later(ms, openDay), openDesk(), ...times(10, taken()), callNext('1', [])]
  return givenAt(site, ...steps, ...more)
}

function aboutOf({ day, at }: Pick<Played, 'day' | 'at'>, ahead: number) {
  return waitsOn(day, at).of(day.queues.get('A')!, ahead)!
}

describe('[Z6] time in which nobody is called is no time of calls', () => {
  test('a pause whose end is known moves every wait by as much', () => {
    const before = aboutOf(crowdAt(0), 8)
    const paused = aboutOf(crowdAt(0, sampleSite(), step('pause-site', { reason: 'lunch', until: 60 })), 8)
    expect(paused).toEqual({
      ...before,
      low: before.low + 60,
      high: before.high + 60,
      about: before.about + 60,
    })
  })

  test('a pause whose end nobody has said moves none', () =>
    expect(
      aboutOf(crowdAt(0, sampleSite(), step('pause-queue', { queue: 'A', reason: 'supplies' })), 8),
    ).toEqual(aboutOf(crowdAt(0), 8)))

  test('a pause that lasts longer than expected is taken to last for half of that again', () => {
    const pause = step('pause-site', { reason: 'supplies', until: 30, byHand: true })
    const paused = crowdAt(0, sampleSite(), pause)
    const over = { day: paused.day, at: paused.at + 50 * MINUTE }
    expect(aboutOf(over, 0).low).toBeGreaterThanOrEqual(9)
  })

  test('a break that is to come moves those alone whose turn comes after it', () => {
    const early = crowdAt(3 * HOUR, withLunch)
    expect(aboutOf(early, 8)).toEqual(
      aboutOf(crowdAt(3 * HOUR, { ...withLunch, calendar: undefined } as never), 8),
    )
    const late = crowdAt(4 * HOUR - 3 * MINUTE, withLunch)
    expect(aboutOf(late, 0).high).toBeLessThan(10)
    expect(aboutOf(late, 60).low).toBeGreaterThan(120)
  })

  test('in a break a wait is told although the desks rest, and nobody is alarmed', () => {
    const noon = play(
      crowdAt(4 * HOUR - MINUTE, withLunch),
      later(2 * MINUTE, step('rest-desk', { desk: '1', finish: ['A001'] })),
    )
    const wait = aboutOf({ day: noon.day, at: MORNING + 5 * HOUR }, 0)
    expect(wait).toMatchObject({ begun: true, quiet: null })
    expect(wait.low).toBeGreaterThanOrEqual(59)
    expect(wait.high).toBeLessThanOrEqual(64)
    expect(unservedIn(noon.day, MORNING + 5 * HOUR)).toEqual([])
    // nobody came back
    expect(unservedIn(noon.day, MORNING + 6 * HOUR).map(({ id }) => id)).toEqual(['A'])
    expect(waitsOn(noon.day, MORNING + 6 * HOUR).of(noon.day.queues.get('A')!, 0)).toBeNull()
  })

  test('who is further back is never called before, whatever is idle, and busy time is what passes', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 500 }), fc.integer({ min: 1, max: 60 })), {
          maxLength: 4,
        }),
        fc.nat(300),
        fc.nat(300),
        (times, one, more) => {
          const idle = apart(times)
          const [first, second] = [pastIdle(idle, 0, one), pastIdle(idle, 0, one + more)]
          expect(second).toBeGreaterThanOrEqual(first + more)
          expect(busyBetween(idle, 0, first)).toBe(one)
        },
      ),
      { numRuns: 60 },
    ))
})

function apart(times: readonly (readonly [number, number])[]) {
  let end = Number.NEGATIVE_INFINITY
  return [...times]
    .sort(([a], [b]) => a - b)
    .flatMap(([from, length]) => {
      if (from <= end) return []
      end = from + length
      return [{ from, to: end }]
    })
}
