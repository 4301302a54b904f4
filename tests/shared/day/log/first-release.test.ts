// Logs of 0.1.0 are read for ever, with the same meaning.

import { describe, expect, test } from 'vitest'
import { fold, unopenedDay } from '../../../../shared/day/evolve.ts'
import { readEvent } from '../../../../shared/day/log/format.ts'
import type { Recorded } from '../../../../shared/day/log/recorded.ts'
import { allTickets } from '../../../../shared/day/nouns/find.ts'
import type { Day, Desk, Queue } from '../../../../shared/day/nouns/model.ts'
import { dayFigures } from '../../../../shared/day/reports/figures/day-figures.ts'
import { asItWas, DATES, linesOf, logOf, TODAY } from '../../../kit/first-release/played.ts'
import { play, taken } from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'

/** The events that 0.1.0 could write. */
const EVENTS = [
  'announced',
  'announcement-ended',
  'called',
  'crowding-cleared',
  'crowding-reported',
  'day-closed',
  'day-ended',
  'day-opened',
  'desk-closed',
  'desk-opened',
  'held',
  'help-asked',
  'help-given',
  'joins-allowed',
  'joins-stopped',
  'left',
  'lined',
  'missed',
  'on-the-way',
  'passed-over',
  'prompted',
  'queue-paused',
  'queue-resumed',
  'recalled',
  'reminder-asked',
  'resumed',
  'returned',
  'served',
  'settings-changed',
  'ticket-amended',
  'ticket-taken',
  'transferred',
  'undone',
]

describe.each(DATES)('the log of %s that 0.1.0 has written', (date) => {
  const log = logOf(date)

  test('is read, each of its events', () => {
    for (const { event } of linesOf(date)) {
      // it recorded the wait that was told without its forecast
      const told = 'told' in event ? { told: [...(event.told as number[]), null] } : {}
      expect(readEvent(event)).toEqual({ ...event, ...told })
    }
  })

  test('makes the same day as then', () => {
    expect(plain(folded(log, date))).toMatchObject(asItWas.days[date])
  })
})

describe('the open day that 0.1.0 has left', () => {
  const log = logOf(TODAY)

  test('has every event that 0.1.0 could write', () => {
    expect([...new Set(log.map(({ event }) => event.type))].sort()).toEqual(EVENTS)
  })

  test('has the same figures as then', () => {
    expect(dayFigures(folded(log, TODAY), log)).toMatchObject(asItWas.figures)
  })

  test.each([
    ['A', 'A037'],
    ['G', 'G007'],
  ])('goes on with its numbers: the next of %s is %s', (queue, number) => {
    const { log: whole } = play({ day: folded(log, TODAY), log, at: asItWas.now }, taken(queue))
    expect(whole[log.length]?.event).toMatchObject({ type: 'ticket-taken', number })
  })
})

function folded(log: readonly Recorded[], date: string): Day {
  return fold(unopenedDay(sampleSite(), date), log)
}

/** The day with its lists by name, as 0.1.0 has written it. */
function plain(day: Day): object {
  return {
    ...day,
    tickets: Object.fromEntries([...allTickets(day)].map((ticket) => [ticket.number, ticket])),
    queues: Object.fromEntries([...day.queues].map(([id, queue]) => [id, withPaused(queue)])),
    desks: Object.fromEntries([...day.desks].map(([id, desk]) => [id, withOneLevel(desk)])),
  }
}

/** 0.1.0 knew green lanes of one level, and counted to two at most. */
function withOneLevel({ sincePriority: [since = 0], ...desk }: Desk): object {
  return { ...desk, sincePriority: Math.min(2, since) }
}

/** 0.1.0 knew only whether a queue was paused. */
function withPaused(queue: Queue): object {
  return { ...queue, paused: queue.pause !== null }
}
