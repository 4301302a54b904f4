// Holds on a day whose clock jumps by hours, back and forth, while all kinds of commands are given.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { innerCommands } from '../../../shared/day/commands/index.ts'
import { decide } from '../../../shared/day/decide.ts'
import { fold, unopenedDay } from '../../../shared/day/evolve.ts'
import { itemsOf } from '../../../shared/day/nouns/chunks.ts'
import { allTickets, findTicket } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { lastOf, numberOf, placeOf } from '../../../shared/day/nouns/numbering.ts'
import { dayFigures } from '../../../shared/day/reports/figures/day-figures.ts'
import { dueAt } from '../../../shared/day/rules/due.ts'
import { allSeated } from '../../../shared/day/rules/rooms.ts'
import { waitsForUnwell } from '../../../shared/day/rules/unwell.ts'
import { SECOND } from '../../kit/given.ts'
import { type Move, moves, sites, walk } from './random-day.ts'

/** Seconds by which the clock is off at a step: zero at most of them, and up to six hours. */
const jumps = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: -21_600, max: 21_600 })),
  {
    minLength: 120,
    maxLength: 120,
  },
)

function everyJump(check: (walked: ReturnType<typeof walk>, site: Parameters<typeof walk>[0]) => void): void {
  fc.assert(
    fc.property(sites, moves, jumps, (site, path, jumps) => {
      // putting a day right takes its time back, and has a property of its own
      const jumping = path
        .filter(({ kind }) => kind !== 'put-day-right')
        .map((move: Move, n): Move => ({ ...move, seconds: move.seconds + (jumps[n] ?? 0) }))
      check(walk(site, jumping), site)
    }),
    { numRuns: 150 },
  )
}

test('[N1] [D6] through all jumps of its clock a day gives dense numbers, and its time never runs backwards', () =>
  everyJump(({ day, log }, site) => {
    let before = 0
    for (const { at } of log) {
      expect(at).toBeGreaterThanOrEqual(before)
      before = at
    }
    for (const queue of day.queues.values()) {
      const numbers = [...itemsOf(queue.tickets)].map(({ number }) => number)
      const all = Array.from({ length: lastOf(queue) }, (_, index) => numberOf(queue.id, index + 1))
      expect(numbers).toEqual(all.filter((number) => placeOf(queue, number) >= 0))
    }
    expect(fold(unopenedDay(site, '2026-11-23'), log)).toEqual(day)
  }))

test('[D6] no wait and no service of a day whose clock jumps is negative', () =>
  everyJump(({ day, log }) => {
    for (const ticket of allTickets(day)) {
      expect((ticket.calledAt ?? ticket.takenAt) - ticket.takenAt).toBeGreaterThanOrEqual(0)
      if (ticket.state === 'served') expect(ticket.endedAt).toBeGreaterThanOrEqual(ticket.calledAt ?? 0)
    }
    const { hours, taken, desks } = dayFigures(day, log)
    expect(hours.reduce((sum, { arrivals }) => sum + arrivals, 0)).toBe(taken)
    for (const { openSeconds } of desks) expect(openSeconds).toBeGreaterThanOrEqual(0)
    for (const { waitP50Seconds, waitP90Seconds } of hours) {
      expect(waitP50Seconds ?? 0).toBeGreaterThanOrEqual(0)
      expect(waitP90Seconds ?? 0).toBeGreaterThanOrEqual(waitP50Seconds ?? 0)
    }
  }))

test('[M1] [D4] [P4] after any jump everything due is done at once, and the next due time is in the future: holds, crowdings, the end', () =>
  everyJump(({ day, at }) => {
    const then = passTime(day, at)
    const next = dueAt(then.day)
    expect(next ?? Number.POSITIVE_INFINITY).toBeGreaterThan(then.day.at)
    for (const number of then.day.held) {
      const ticket = findTicket(then.day, number)
      expect(ticket?.state === 'held' && ticket.until).toBeGreaterThan(then.day.at)
    }
    // the day is over but for those who are still observed, or feel unwell and nobody has come to them
    const isWaiting = allSeated(then.day).length > 0 || waitsForUnwell(then.day, then.day.at)
    const over = isWaiting ? 'closed' : 'ended'
    if (then.day.at >= then.day.endsAt) expect(then.day.state).toBe(over)
    expect(then.records.filter(({ event }) => event.type === 'prompted').length).toBeLessThanOrEqual(1)
  }))

test('[P1] [P2] through all jumps prompts come one at a time, and the routine no more often than it may', () =>
  everyJump(({ log }) => {
    let until = 0
    let kind = ''
    let queue = ''
    const routines = new Map<string, number>()
    for (const { at, event } of log) {
      // a crowding that is cleared is not spoken to its end
      if (event.type === 'crowding-cleared' && kind === 'crowding' && event.queue === queue) until = at
      if (event.type !== 'prompted') continue
      if (at < until)
        expect(event.kind === 'crowding' || (event.kind === 'asked' && kind !== 'crowding')).toBe(true)
      if (event.kind === 'routine') {
        expect(at - (routines.get(event.queue) ?? 0)).toBeGreaterThanOrEqual(60 * SECOND)
        routines.set(event.queue, at)
      }
      until = event.until
      kind = event.kind
      queue = event.queue
    }
  }))

function passTime(day: Day, at: number) {
  const by = { role: 'clock', id: null } as const
  return decide(day, innerCommands['pass-time'], {}, { id: 'tick', by, at, device: null, presence: 'proven' })
}
