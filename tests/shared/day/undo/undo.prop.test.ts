// An undone command leaves no trace: others' commands are played with the command and its undo, and without both.

import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type AnyCommand, commands, innerCommands } from '../../../../shared/day/commands/index.ts'
import { decide } from '../../../../shared/day/decide.ts'
import type { By, DayEvent } from '../../../../shared/day/log/recorded.ts'
import { allTickets, findTicket } from '../../../../shared/day/nouns/find.ts'
import type { Day, Desk, Queue } from '../../../../shared/day/nouns/model.ts'
import type { Ticket } from '../../../../shared/day/nouns/ticket.ts'
import { marshal, SECOND } from '../../../kit/given.ts'
import { type Concrete, concrete, type Move } from '../random-commands.ts'
import { sites as anySites, kindsOfMove, moves, walk } from '../random-day.ts'

const every: Readonly<Record<string, AnyCommand>> = { ...commands, ...innerCommands }
const undoable = kindsOfMove.filter((name) => every[name]?.undoable === 'desk')

const clock: By = { role: 'clock', id: null }

/** A room has a seat for everybody: who gets the next free one depends on who sat there meanwhile. */
const sites = anySites.map((site) => ({
  ...site,
  queues: site.queues.map((queue) =>
    queue.room ? { ...queue, room: { ...queue.room, seats: 5000 } } : queue,
  ),
}))

/** Moves of others within the minute in which an undo is possible. */
const others = fc.array(
  fc.record({
    kind: fc.constantFrom(...kindsOfMove),
    pick: fc.nat(1000),
    people: fc.nat(60),
    seconds: fc.nat(8),
  }),
  { maxLength: 5 },
)

test.each(undoable)(
  '[U1] %s that is undone leaves the day as if it had never been given, whatever others did in between',
  (kind) => {
    let compared = 0
    fc.assert(
      fc.property(sites, moves, fc.nat(1000), fc.nat(60), others, (site, path, pick, people, since) => {
        const walked = walk(site, path.slice(0, 50))
        const done = commandAtDesk(timePassed(walked.day, walked.at), walked.at, {
          kind,
          pick,
          people,
          seconds: 0,
        })
        if (!done) return
        const { before, after, desk } = done
        const [withIt, without] = playBoth(after, before, walked.at, since)
        const undone = give(withIt.day, undo(desk), withIt.at, 'undo')
        // it is too late, or the desk has moved on; and if others had to decide about another state, they did other
        // things
        if (!undone || !isSame(withIt.events, without.events)) return
        compared += 1
        const isLearnt =
          !isSame(paceOf(after), paceOf(withIt.day)) || !isSame(paceOf(before), paceOf(without.day))
        const seen = (day: Day) => ({
          ...lasting(day, before, after, withIt.events),
          ...(isLearnt ? {} : paceOf(day)),
        })
        expect(seen(timePassed(undone.day, withIt.at))).toEqual(seen(timePassed(without.day, withIt.at)))
      }),
      { numRuns: 60 },
    )
    // most commands can be compared on every second day, an amended ticket on one in three: none in sixty is not bad
    // luck
    expect(compared).toBeGreaterThan(0)
  },
)

/** Events that are due by then have happened: any command triggers them, whether it is undone or not. */
function timePassed(day: Day, at: number): Day {
  const passTime = { command: innerCommands['pass-time'], input: {}, by: clock }
  return give(day, passTime, at, `passed ${at}`)?.day ?? day
}

interface Done {
  readonly before: Day
  readonly after: Day
  readonly desk: string
}

/** The command on this day, if there is a way in which it is some desk's last command then. */
function commandAtDesk(day: Day, at: number, move: Move): Done | null {
  for (let more = 0; more < 20; more++) {
    let before = day
    for (const one of concrete(day, { ...move, pick: move.pick + more, people: move.people + 7 * more })) {
      const after = give(before, one, at, 'it')?.day
      const desk = after && [...after.desks.values()].find(({ undoable: last }) => last?.of === 'it')
      if (after && desk && one.command.name === move.kind) return { before, after, desk: desk.id }
      before = give(before, one, at, `before ${more}`)?.day ?? before
    }
  }
  return null
}

interface Side {
  readonly day: Day
  readonly at: number
  readonly events: readonly (readonly DayEvent[])[]
}

/** The same commands, made concrete on one day, on both. */
function playBoth(one: Day, two: Day, from: number, since: readonly Move[]): readonly [Side, Side] {
  let [a, b, at] = [one, two, from]
  const [eventsOfA, eventsOfB]: [DayEvent[][], DayEvent[][]] = [[], []]
  for (const [index, move] of since.entries()) {
    at += move.seconds * SECOND
    for (const [which, command] of concrete(a, move).entries()) {
      // a day that is put right has another time on each side
      if (command.clockBack) continue
      const [inA, inB] = [a, b].map((day) => give(day, command, at, `other ${index} ${which}`))
      a = inA?.day ?? a
      b = inB?.day ?? b
      eventsOfA.push(inA?.events ?? [])
      eventsOfB.push(inB?.events ?? [])
    }
  }
  return [
    { day: a, at, events: eventsOfA.map(decidedIn) },
    { day: b, at, events: eventsOfB.map(decidedIn) },
  ]
}

/** The decisions, without those that follow automatically from how full lines and screens are, and without forecasts. */
function decidedIn(events: readonly DayEvent[]): DayEvent[] {
  return events.flatMap((event): DayEvent[] => {
    if (event.type === 'prompted' || event.type === 'soon') return []
    const { told: _, near: __, ...rest } = event as DayEvent & { told?: unknown; near?: unknown }
    return [rest as DayEvent]
  })
}

const undo = (desk: string): Concrete => ({ command: commands.undo, input: { desk, of: 'it' }, by: marshal })

function give(day: Day, { command, input, by, device = null, epoch = 0 }: Concrete, at: number, id: string) {
  type Any = Parameters<typeof decide>
  const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
  const asked = { id, by, device, presence: 'proven', at, epoch } as const
  const decided = decide(day, command as Any[1], parsed as Any[2], asked)
  if (decided.records.length === 0) return null
  return { day: decided.day, events: decided.records.map(({ event }) => event) }
}

function isSame(one: unknown, two: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(two)
}

/** The learnt pace. The weights of what others have added since differ; `unlearn` has tests of its own for that. */
function paceOf({ pace, told, queues, desks }: Day) {
  const work = [...desks.values()].map((desk) => desk.work)
  return { pace, told, paces: [...queues.values()].map((queue) => queue.pace), work }
}

/**
 * The day, without the parts that by rule differ after an undone command:
 * - versions, and the numbers of calls, which go on counting; so does the time of the last message about a call
 * - the prompts that were spoken, and when the next are due; who was told that they are called soon
 * - the reason of a ticket whose call was undone: its phone says so
 * - tickets that were brought forward onto a mark that the command had freed
 * - whether a desk has another command to undo
 * - the count of calls after which a ticket that was returned since comes: its holder was told it with the undone call
 * - the order of tickets that were returned until the same call
 * - the last call of a queue, if another desk's call was undone as well
 * - the told wait of a number that was taken since
 * - the queues of a closed desk: it draws from none, and opens with those of the settings
 */
function lasting(day: Day, before: Day, after: Day, since: Side['events']) {
  const { version, at, calls, arrivals, lastCallAt, prompt, pace, told, devices, ...rest } = day
  const forward = new Set([...after.queues.values()].flatMap(({ standing }) => standing))
  for (const queue of before.queues.values()) for (const number of queue.standing) forward.delete(number)
  const off = new Set([...after.desks.values()].flatMap(({ calling }) => calling))
  return {
    ...rest,
    devices: devices.flat().map((map) => [...map]),
    tickets: inPlaces([...allTickets(day)]).map((ticket) => ticketOf(ticket, before, off, forward)),
    queues: [...day.queues.values()].map((queue) => queueOf(queue, forward, since)),
    desks: [...day.desks.values()].map(deskOf),
  }
}

/** Places are an order and no count: what was taken back has used one up. */
function inPlaces(tickets: readonly Ticket[]): Ticket[] {
  const order = tickets.map(({ place }) => place).sort((a, b) => a - b)
  return tickets.map((ticket) => ({ ...ticket, place: order.indexOf(ticket.place) }))
}

function deskOf({ undoable, work, queues, ...desk }: Desk): Partial<Desk> {
  return desk.open ? { ...desk, queues } : desk
}

function ticketOf(ticket: Ticket, before: Day, off: ReadonlySet<string>, forward: ReadonlySet<string>) {
  const { moved, told, soonAt, ...rest } = ticket
  const isNew = !findTicket(before, ticket.number)
  const after = ticket.after === findTicket(before, ticket.number)?.after ? ticket.after : 0
  const one = { ...rest, after, ...('call' in rest ? { call: 0 } : {}), ...(isNew ? {} : { told }) }
  if (!forward.has(ticket.number)) return off.has(ticket.number) ? { ...one, reason: '' } : one
  return { ...one, reason: '', state: '', linedAt: 0, coming: false }
}

function queueOf(queue: Queue, forward: ReadonlySet<string>, since: Side['events']) {
  const {
    tickets,
    slips,
    pace,
    routineFrom,
    fullSaidAt,
    askedAt,
    crowding,
    lastCalled,
    lastCallAt,
    untold,
    toldSoon,
    ...rest
  } = queue
  const isOtherUndone = since.flat().some(({ type }) => type === 'undone')
  const not = (numbers: readonly string[]) => numbers.filter((number) => !forward.has(number))
  return {
    ...rest,
    waiting: not(rest.waiting),
    standing: not(rest.standing),
    crowding: crowding && { ...crowding, saidAt: 0, prompt: 0 },
    returned: rest.returned.toSorted(),
    // the others are kept only for an undo
    last: isOtherUndone ? null : [lastCalled.at(-1), lastCallAt],
  }
}
