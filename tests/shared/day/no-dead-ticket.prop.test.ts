// After any commands, and any changes of the settings meanwhile, no ticket is stuck.

import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { isRefusal } from '../../../shared/day/commands/command.ts'
import { commands, innerCommands } from '../../../shared/day/commands/index.ts'
import { decide } from '../../../shared/day/decide.ts'
import { fold, unopenedDay } from '../../../shared/day/evolve.ts'
import type { By } from '../../../shared/day/log/recorded.ts'
import { allTickets, isOver } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import type { Ticket } from '../../../shared/day/nouns/ticket.ts'
import { auditOf } from '../../../shared/day/reports/audit.ts'
import { dayFigures } from '../../../shared/day/reports/figures/day-figures.ts'
import { outOfOrder } from '../../../shared/day/reports/out-of-order.ts'
import { dueAt } from '../../../shared/day/rules/due.ts'
import { callOrder } from '../../../shared/day/rules/order.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import { screenView } from '../../../shared/day/views/screen.ts'
import { siteSummary, siteView } from '../../../shared/day/views/site.ts'
import { ticketView } from '../../../shared/day/views/ticket.ts'
import { otherSettings } from './other-settings.ts'
import { kindsOfMove, type Move, sites, walk } from './random-day.ts'

const marshal: By = { role: 'marshal', id: 'm1' }
const anyCommand = { ...commands, ...innerCommands }

/** Few people, moved often within seconds, while settings change, within the rules or written past them. */
const often: readonly Move['kind'][] = [
  ...Array<Move['kind']>(4).fill('change-settings'),
  ...Array<Move['kind']>(3).fill('transfer'),
  ...Array<Move['kind']>(3).fill('call-next'),
  ...Array<Move['kind']>(3).fill('undo'),
  ...(['take-ticket', 'take-ticket', 'hold', 'miss', 'finish', 'leave', 'amend-ticket'] as const),
  ...(['close-desk', 'open-desk', 'open-desk', 'close-day', 'close-day', 'open-day'] as const),
]
const move = fc.record({
  kind: fc.oneof(fc.constantFrom(...often), fc.constantFrom(...kindsOfMove)),
  pick: fc.nat(1000),
  people: fc.nat(60),
  seconds: fc.oneof({ weight: 6, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(72_000) }),
})
const unquiet = fc.tuple(
  // with a queue that gives no numbers of its own
  sites.map((site): Site => otherSettings(site, 3, 2)),
  fc.array(move, { minLength: 1, maxLength: 100, size: 'max' }),
  fc.boolean(),
)

function everyUnquietDay(check: (walked: ReturnType<typeof walk>) => void): void {
  fc.assert(
    fc.property(unquiet, ([site, path, forced]) => check(walk(site, path, () => {}, forced))),
    { numRuns: 200 },
  )
}

test('[S4] no command throws for a ticket that exists, and when the day is over so is every ticket', () =>
  everyUnquietDay(({ day, at }) => {
    for (const ticket of allTickets(day))
      for (const [name, input] of about(day, ticket)) give(day, name, input, at)
    for (const desk of day.desks.values()) {
      give(day, 'call-next', { desk: desk.id, seen: desk.calling }, at)
      give(day, 'undo', { desk: desk.id, of: desk.undoable?.of ?? '' }, at)
      give(day, 'close-desk', { desk: desk.id }, at)
    }
    let after = day.state === 'ended' ? day : give(day, 'pass-time', {}, Math.max(at, day.endsAt))
    // an observation that has begun outlasts the day
    for (let due = dueAt(after); due !== null; due = dueAt(after)) {
      expect(due).toBeGreaterThan(after.at)
      after = give(after, 'pass-time', {}, due)
    }
    expect([...allTickets(after)].filter((ticket) => !isOver(ticket))).toEqual([])
    expect([after.state, dueAt(after)]).toEqual(['ended', null])
  }))

test('[S4] waiting tickets are in the order of their queue, and no figure in a view is negative', () =>
  everyUnquietDay(({ day, log, at }) => {
    const order = [...day.queues.values()].flatMap((queue) => [...callOrder(day, queue)])
    const waiting = [...allTickets(day)].filter(({ state }) => state === 'waiting' || state === 'lined')
    expect(order.map(({ number }) => number).sort()).toEqual(waiting.map(({ number }) => number).sort())
    const seen = [
      siteView(day, at),
      siteSummary(day, at),
      screenView(day, at),
      marshalView(day, at),
      [...allTickets(day)].map((ticket) => ticketView(day, ticket, at)),
    ]
    expect(JSON.stringify(seen)).not.toMatch(/:-\d/)
    expect(siteSummary(day, at).people).toBe(waiting.reduce((sum, { party }) => sum + party, 0))
    expect(siteSummary(day, at).waiting).toBe(waiting.length)
    const figures = dayFigures(day, log)
    expect(JSON.stringify(figures)).not.toMatch(/:-\d/)
    outOfOrder(day.site, log)
    auditOf(log, { before: Number.POSITIVE_INFINITY, number: null, limit: 1000 })
  }))

test('[S4] the log is the day: read again, it is the day that was decided on, also if settings were written past the rules', () =>
  everyUnquietDay(({ day, log }) => {
    expect(fold(unopenedDay(day.site, '2026-11-23'), log)).toEqual(day)
  }))

test('[S5] the figures of the desks are those of the day, also of a desk that was removed', () =>
  everyUnquietDay(({ day, log }) => {
    const { desks, served, peopleServed } = dayFigures(day, log)
    // a visit of several steps has been finished at several desks
    const before = [...allTickets(day)].flatMap(({ stops, party }) => stops.map(() => party))
    // and one that ended in a room, at no desk
    const inRooms = [...allTickets(day)].filter((one) => one.state === 'served' && one.desk === null)
    expect(desks.reduce((sum, desk) => sum + desk.served, 0)).toBe(served + before.length - inRooms.length)
    expect(desks.reduce((sum, desk) => sum + desk.peopleServed, 0)).toBe(
      peopleServed +
        before.reduce((sum, party) => sum + party, 0) -
        inRooms.reduce((sum, { party }) => sum + party, 0),
    )
    expect(new Set(desks.map(({ id }) => id)).size).toBe(desks.length)
  }))

/** Every command about one ticket. */
function* about(day: Day, { number }: Ticket): Generator<[keyof typeof anyCommand, object]> {
  for (const name of ['leave', 'hold', 'resume', 'on-my-way', 'give-help'] as const) yield [name, { number }]
  for (const name of ['recall', 'arrive', 'finish', 'miss', 'return-ticket'] as const)
    yield [name, { number }]
  yield ['ask-help', { number, need: 'phone' }]
  yield ['come-back', { number }]
  yield ['amend-ticket', { number, party: 10 }]
  for (const queue of day.queues.keys()) yield ['transfer', { number, queue }]
  for (const name of ['seat', 'unwell', 'take-unwell', 'end-observation'] as const) yield [name, { number }]
  yield ['end-observation', { number, early: true }]
  yield ['prolong-observation', { number, minutes: 1 }]
  yield ['pass-over', { number, reason: 'asked' }]
  for (const { id, calling } of day.desks.values()) {
    yield ['call-one', { desk: id, seen: calling, number, reason: 'other' }]
    yield ['pass-over', { number, reason: 'staff', desk: id }]
  }
}

/** The day after the command; a refusal is an answer too. */
function give(day: Day, name: keyof typeof anyCommand, input: object, at: number): Day {
  type Any = Parameters<typeof decide>
  const command = anyCommand[name]
  const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
  const asked = { id: 'asked', by: marshal, at, device: null, presence: 'proven' } as const
  const { outcome, day: after } = decide(day, command as Any[1], parsed as Any[2], asked)
  return isRefusal(outcome) ? day : after
}
