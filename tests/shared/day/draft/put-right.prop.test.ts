// An owner puts a day right that a clock far ahead has written.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmsOf } from '../../../../shared/day/alarms/alarms.ts'
import { putDayRight } from '../../../../shared/day/commands/put-day-right.ts'
import { decide } from '../../../../shared/day/decide.ts'
import { fold, unopenedDay } from '../../../../shared/day/evolve.ts'
import type { DayEvent, Recorded } from '../../../../shared/day/log/recorded.ts'
import { isUnderWay } from '../../../../shared/day/nouns/find.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { dayFigures } from '../../../../shared/day/reports/figures/day-figures.ts'
import { outOfOrder } from '../../../../shared/day/reports/out-of-order.ts'
import {
  given,
  HOUR,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  play,
  step,
  taken,
  ticket,
} from '../../../kit/given.ts'
import { moves, sites, walk } from '../random-day.ts'

/** Four weeks to the millisecond: the steps of the calendar are then the same. */
const AHEAD = 28 * 24 * HOUR
const owner = { by: { role: 'owner', id: 'o' } } as const
const asked = (at: number) => ({ id: 'right', ...owner, device: null, presence: 'proven', at }) as const

/** The same log, as a correct clock would have written it. */
function earlier(log: readonly Recorded[]): Recorded[] {
  return log.map((record) => ({ ...record, at: record.at - AHEAD, event: earlierEvent(record.event) }))
}

function earlierEvent(event: DayEvent): DayEvent {
  const times = Object.entries(event).map(([name, value]) =>
    name === 'until' || name === 'endsAt' ? [name, (value as number) - AHEAD] : [name, value],
  )
  return Object.fromEntries(times) as DayEvent
}

/** Without the parts that do not survive it: commands that could be undone, and counts by the clock's own intervals. */
function lasting(day: Day): object {
  const { version, told, joins, desks, ...rest } = day
  const { step: _step, count: _count, ...stopped } = joins
  return { ...rest, joins: stopped, desks: [...desks.values()].map(({ undoable, ...desk }) => desk) }
}

test('[D10] a day that is put right is the day that a correct clock would have written', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const { day, log, at } = walk(site, path)
      fc.pre(isUnderWay(day) && day.at === at)
      const now = at - AHEAD
      const decided = decide(day, putDayRight, {}, asked(now))
      const events = decided.records.map(({ event }) => event.type)
      expect(events[0]).toBe('day-put-right')
      // events that follow from the time by themselves are compared elsewhere
      fc.pre(events.length === 1)
      const right = fold(unopenedDay(site, day.date), earlier(log))
      // until when it stays open was said by the wrong clock's time, and has to be said again
      fc.pre(right.putOff === null)
      expect(lasting(decided.day)).toEqual(lasting({ ...right, endsAt: decided.day.endsAt }))
      expect(outOfOrder(site, [...log, ...decided.records])).toEqual(outOfOrder(site, earlier(log)))
      const figures = dayFigures(decided.day, [...log, ...decided.records])
      // the owner who put it right has worked on it, and no other account has more commands for it
      expect({ ...figures, marshals: [] }).toEqual({ ...dayFigures(right, earlier(log)), marshals: [] })
    }),
    { numRuns: 60 },
  ))

test('[D10] its time goes on: a hold ends, and the day ends in the following night', () => {
  const ahead = given(openDay, openDesk(), taken(), step('hold', { number: 'A001', minutes: 1 }))
  const now = MORNING - AHEAD
  const right = decide(ahead.day, putDayRight, {}, asked(now)).day
  expect(right.at).toBe(now)
  expect(right.endsAt).toBeGreaterThan(now)
  expect(right.endsAt).toBeLessThanOrEqual(now + 24 * HOUR)
  const clock = { by: { role: 'clock', id: null } } as const
  const after = play({ day: right, log: [], at: now + MINUTE }, step('pass-time', {}, clock))
  expect(ticket(after.day, 'A001').state).toBe('lined')
})

test('[D10] a day that is correct, or less than an hour ahead, stays as it is', () => {
  const { day } = given(openDay, taken())
  for (const clock of [MORNING, MORNING + HOUR, MORNING - HOUR + 1])
    expect(decide(day, putDayRight, {}, asked(clock)).records).toEqual([])
  expect(decide(given().day, putDayRight, {}, asked(0)).outcome).toEqual({
    refused: 'day-closed',
    faults: [],
  })
})

test('[D10] while it is ahead, that is its marshals’ first alarm', () => {
  const { day } = given(openDay, taken())
  expect(alarmsOf(day, MORNING - HOUR)[0]).toEqual({ kind: 'ahead', at: MORNING })
  expect(alarmsOf(day, MORNING)[0]?.kind).not.toBe('ahead')
})
