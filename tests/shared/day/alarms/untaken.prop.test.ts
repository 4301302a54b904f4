// Which alarms are told to those who do not look.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alarmsKept, type KeptAlarm, keptFacts } from '../../../../shared/day/alarms/kept-facts.ts'
import { type AlarmLook, UNTAKEN, watched } from '../../../../shared/day/alarms/untaken.ts'
import { HOUR, MINUTE, MORNING, SECOND } from '../../../kit/given.ts'
import { moves, sites, walk } from '../random-day.ts'

const wait: KeptAlarm = { kind: 'wait', key: 'wait', since: null }
const emergency: KeptAlarm = { kind: 'emergency', key: 'emergency 1 7', since: MORNING, desk: '1' }

/** Looks at these times after the morning, each with the alarms that there are then. */
function looks(...all: [ms: number, ...alarms: KeptAlarm[]][]): AlarmLook {
  let last = watched([], [], MORNING)
  for (const [ms, ...alarms] of all) last = watched(last.known, alarms, MORNING + ms)
  return last
}
const keys = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key)

describe('[X4] an alarm that nobody has taken', () => {
  test('is told after two minutes, and no second time', () => {
    expect(looks([0, wait], [UNTAKEN - SECOND, wait]).untaken).toEqual([])
    expect(keys(looks([0, wait], [UNTAKEN, wait]).untaken)).toEqual(['wait'])
    expect(looks([0, wait], [UNTAKEN, wait], [HOUR, wait]).untaken).toEqual([])
  })

  test('is not told when it is over before, and begins anew after that', () => {
    expect(looks([0, wait], [MINUTE], [UNTAKEN]).untaken).toEqual([])
    expect(looks([0, wait], [MINUTE], [UNTAKEN, wait]).untaken).toEqual([])
    expect(keys(looks([0, wait], [MINUTE], [UNTAKEN, wait], [2 * UNTAKEN, wait]).untaken)).toEqual(['wait'])
  })

  test('is the same one where it comes again within ten minutes, and another one later', () => {
    const told: Parameters<typeof looks> = [[0, wait], [UNTAKEN, wait], [3 * MINUTE]]
    expect(looks(...told, [12 * MINUTE, wait], [20 * MINUTE, wait]).untaken).toEqual([])
    expect(keys(looks(...told, [13 * MINUTE], [14 * MINUTE, wait], [16 * MINUTE, wait]).untaken)).toEqual([
      'wait',
    ])
  })

  test('of which it is known since when it lasts counts from then, not from the first look', () =>
    expect(keys(looks([UNTAKEN, emergency]).untaken)).toEqual(['emergency 1 7']))

  test('counts on where the clock was put back', () => {
    const { known } = looks([HOUR, wait])
    const back = watched(known, [wait], MORNING)
    expect(back.untaken).toEqual([])
    expect(keys(watched(back.known, [wait], MORNING + UNTAKEN).untaken)).toEqual(['wait'])
  })

  test('on any day is told once as long as it lasts, and little is kept of it', () =>
    fc.assert(
      fc.property(sites, moves, fc.array(fc.nat(4 * MINUTE), { maxLength: 12 }), (site, path, pauses) => {
        const { day, at } = walk(site, path)
        const facts = keptFacts(day, at)
        let now = at
        let known: AlarmLook['known'] = []
        const told = new Map<string, number>()
        for (const pause of pauses) {
          now += pause
          const look = watched(known, alarmsKept(facts, now), now)
          known = look.known
          expect(new Set(keys(known)).size).toBe(known.length)
          for (const one of look.untaken) {
            expect(now - one.since).toBeGreaterThanOrEqual(UNTAKEN)
            expect(now - (told.get(one.key) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(10 * MINUTE)
            told.set(one.key, now)
          }
        }
        expect(known.length).toBeLessThanOrEqual(120)
      }),
      { numRuns: 60 },
    ))
})

test('[X5] a call for all staff is told at once, once, and again when nobody has taken it', () => {
  expect(keys(looks([0, emergency]).called)).toEqual(['emergency 1 7'])
  expect(looks([0, emergency], [MINUTE, emergency]).called).toEqual([])
  expect(keys(looks([0, emergency], [UNTAKEN, emergency]).untaken)).toEqual(['emergency 1 7'])
  const again = { ...emergency, key: 'emergency 1 8', since: MORNING + MINUTE }
  expect(keys(looks([0, emergency], [SECOND], [MINUTE, again]).called)).toEqual(['emergency 1 8'])
})
