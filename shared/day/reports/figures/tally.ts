// The tally of one day of a site, which can be added to others: by queue, desk, hour and member of staff.

import * as v from 'valibot'
import type { Recorded } from '../../log/recorded.ts'
import { atOnce, EVENTS_A_SLICE, type Sliced } from '../../log/sliced.ts'
import { minutesAt } from '../../nouns/calendar.ts'
import { allTickets, letterOf } from '../../nouns/find.ts'
import { DeskId, QueueId } from '../../nouns/ids.ts'
import type { Day } from '../../nouns/model.ts'
import { type Service, servicesOf } from '../../nouns/service-times.ts'
import type { Ticket, TicketNumber } from '../../nouns/ticket.ts'
import { partyAfter, peopleOn } from '../../nouns/turned.ts'
import { throughTheDay } from '../through-the-day.ts'
import { type Act, type Acts, type AtStop, actsOfDay } from './acts.ts'
import { type Counting, Counts, countsOf, nothingCounted } from './counts.ts'
import { countPassed, countTurned, type Door } from './door.ts'
import { type HelpAct, helpActs } from './helped.ts'
import { addSpan } from './spread.ts'
import { stays, tellsInside } from './stays.ts'

const QUARTER = 15 * 60_000

export const DayTally = v.object({
  /** By the queue that gave the number. They sum up to the day. */
  queues: v.array(v.object({ id: QueueId, ...Counts.entries })),
  /** What was done for no number; left out where nothing was. With the queues it sums up to the day. */
  aside: v.optional(Counts),
  /** By the desk of the last call. */
  desks: v.array(v.object({ id: DeskId, openSeconds: v.number(), ...Counts.entries })),
  /**
   * By the hour of the clock on the wall, 0 to 23: the hour of the taking, the call, the arrival and the end. An hour
   * that occurs twice counts as one. Tickets that were unserved when the day ended, or are open, are in none.
   */
  hours: v.array(v.object({ hour: v.number(), ...Counts.entries })),
  /**
   * By account: the numbers that each gave, called and finished. Left out where the log has been erased, and with it
   * who did what.
   */
  staff: v.optional(v.array(v.object({ id: v.string(), ...Counts.entries }))),
  /** The accounts that worked there as marshals, without owners who helped out. */
  marshals: v.array(v.string()),
  /**
   * The people whom marshals counted in without a number, who are in no queue, and the most who were inside at one time.
   * Left out where a site has no entrance.
   */
  inside: v.optional(v.object({ counted: v.number(), most: v.number() })),
})
export type DayTally = v.InferOutput<typeof DayTally>

/** The tally of a day, from the day and its whole log. */
export function dayTally(day: Day, log: Iterable<Recorded>): DayTally {
  return atOnce(dayTallySliced(day, log))
}

/** The same computation in slices. */
export function* dayTallySliced(day: Day, log: Iterable<Recorded>): Sliced<DayTally> {
  const acts = actsOfDay()
  const helped = helpActs()
  const marshals = new Set<string>()
  const stayed = stays()
  const { openMs, mostInside } = yield* throughTheDay(day, log, [], (line) => {
    acts.note(line)
    stayed.note(line)
    helped.note(line)
    if (line.by.role === 'marshal' && line.by.id !== null) marshals.add(line.by.id)
  })
  const by = groupsOf(day)
  for (const id of [...day.desks.keys(), ...openMs.keys()]) by.desks(id)
  for (const id of day.queues.keys()) by.queues(id)
  yield* eachOf(allTickets(day), (ticket) => countTicket(by, acts, ticket))
  yield* eachOf(acts.all(), (act) => countAct(by, act))
  let counted = 0
  yield* eachOf(stayed.all(day), ({ name, people, at, number }) => {
    by.hours(at)[name] += people
    if (number === null) counted += people
    else by.queues(letterOf(number))[name] += people
  })
  const aside = nothingCounted()
  yield* eachOf(helped.all(), (act) => countHelp(by, aside, act))
  const besides = countsOf(aside)
  return {
    queues: by.all('queues').map(([id, counts]) => ({ id, ...counts })),
    ...(Object.keys(besides).length ? { aside: besides } : {}),
    desks: by
      .all('desks')
      .map(([id, counts]) => ({ id, openSeconds: Math.round((openMs.get(id) ?? 0) / 1000), ...counts })),
    hours: by
      .all('hours')
      .map(([hour, counts]) => ({ hour: Number(hour), ...counts }))
      .sort((a, b) => a.hour - b.hour),
    staff: by.all('staff').map(([id, counts]) => ({ id, ...counts })),
    marshals: [...marshals],
    ...(tellsInside(day.site) ? { inside: { counted, most: mostInside } } : {}),
  }
}

/** The part that is stored when the log is erased: without who did what. */
export function withoutStaff({ staff: _, ...tally }: DayTally): DayTally {
  return tally
}

type Groups = ReturnType<typeof groupsOf>

function groupsOf({ site }: Day) {
  const groups = { queues: new Map(), desks: new Map(), hours: new Map(), staff: new Map() } as Record<
    'queues' | 'desks' | 'hours' | 'staff',
    Map<string, Counting>
  >
  const zone = site.timeZone
  const hours = new Map<number, string>()
  const of = (group: Map<string, Counting>, key: string): Counting => {
    const known = group.get(key) ?? nothingCounted()
    group.set(key, known)
    return known
  }
  return {
    queues: (id: string) => of(groups.queues, id),
    desks: (id: string) => of(groups.desks, id),
    staff: (id: string) => of(groups.staff, id),
    hours(at: number) {
      // zones differ by whole quarters of an hour, and to ask a zone costs more than all the rest together
      const quarter = Math.floor(at / QUARTER)
      const hour = hours.get(quarter) ?? String(Math.floor(minutesAt(zone, at) / 60))
      hours.set(quarter, hour)
      return of(groups.hours, hour)
    },
    all: (name: keyof typeof groups) => [...groups[name]].map(([key, one]) => [key, countsOf(one)] as const),
  }
}

function countTicket(by: Groups, acts: Acts, ticket: Ticket): void {
  const { number, takenAt } = ticket
  const queue = by.queues(letterOf(number))
  const giver = acts.giving(number)?.staff
  for (const group of [queue, by.hours(takenAt), giver && by.staff(giver)]) {
    if (!group) continue
    group.taken += 1
    group.people += peopleOn(ticket)
  }
  const staff = acts.staffOf(number)
  const services = servicesOf(ticket)
  // by the hour of its first call
  for (const { calledAt } of services.slice(0, 1))
    for (const group of [queue, by.hours(calledAt)]) group.called += 1
  for (const [n, service] of services.entries())
    countService(by, number, { ...service, party: partyAfter(ticket, n) }, staff[n])
  countEnd(by, ticket)
  countDoor(by, acts, ticket)
}

/** The people who were checked, and turned away, where and when it was and by whom. */
function countDoor(by: Groups, acts: Acts, ticket: Ticket): void {
  if (ticket.turned.length === 0 && !servicesOf(ticket).some(({ checked }) => checked)) return
  const queue = by.queues(letterOf(ticket.number))
  const adder = (at: number, desk: DeskId | null, account: string | null | undefined) => {
    const groups = [
      queue,
      by.hours(at),
      desk === null ? null : by.desks(desk),
      account ? by.staff(account) : null,
    ]
    return (name: Door, people: number) => {
      for (const group of groups) if (group) group[name] += people
    }
  }
  const services = servicesOf(ticket)
  const staff = acts.staffOf(ticket.number)
  countPassed(ticket, (stop) => {
    const { endedAt = null, desk = null } = services[stop] ?? {}
    return adder(endedAt ?? 0, desk, staff[stop]?.finisher)
  })
  const turners = acts.turnersOf(ticket.number)
  countTurned(ticket, (index) => {
    const { at, desk } = ticket.turned[index]!
    return adder(at, desk, turners[index])
  })
}

/** One stop of it. Desks and staff count whom they called and finished there, whether or not the visit was over. */
function countService(
  by: Groups,
  number: TicketNumber,
  service: Service & { readonly party: number },
  staff?: AtStop,
): void {
  const { party, cameAt, calledAt, arrivedAt, endedAt } = service
  const queue = by.queues(letterOf(number))
  const caller = staff?.caller ? by.staff(staff.caller) : null
  const finisher = staff?.finisher ? by.staff(staff.finisher) : null
  const desk = service.desk ?? staff?.desk ?? null
  const atDesk = desk === null ? null : by.desks(desk)
  for (const group of [atDesk, caller]) if (group) group.called += 1
  for (const group of [queue, by.hours(calledAt), atDesk, caller])
    if (group) addSpan(group.waited, calledAt - cameAt)
  if (arrivedAt !== null) {
    for (const group of [queue, by.hours(arrivedAt), atDesk, caller])
      if (group) addSpan(group.walked, arrivedAt - calledAt)
  }
  if (endedAt === null) return
  for (const group of [queue, by.hours(endedAt), atDesk, finisher])
    if (group) addSpan(group.atDesk, endedAt - (arrivedAt ?? calledAt))
  for (const group of [atDesk, finisher]) {
    if (!group) continue
    group.served += 1
    group.peopleServed += party
  }
}

function countEnd(by: Groups, ticket: Ticket): void {
  const queue = by.queues(letterOf(ticket.number))
  if (ticket.state === 'served') {
    for (const group of [queue, by.hours(ticket.endedAt)]) {
      group.served += 1
      group.peopleServed += ticket.party
    }
  } else if (ticket.state !== 'left') queue.open += 1
  else if (ticket.reason === 'day-ended') queue.unserved += 1
  else for (const group of [queue, by.hours(ticket.endedAt)]) group.left += 1
}

/** Adds what may happen to a number several times, and, for staff, whom they removed. */
function countAct(by: Groups, { kind, number, desk, staff, at }: Act): void {
  const account = staff === null ? null : by.staff(staff)
  if (kind === 'called' || kind === 'served' || kind === 'taken' || kind === 'turned') return
  if (account) account[kind] += 1
  if (kind === 'left') return
  for (const group of [by.queues(letterOf(number)), by.hours(at), desk && by.desks(desk)])
    if (group) group[kind] += 1
}

/** Adds one help that was given: to the queue of its number, to the hour and to whoever gave it. */
function countHelp(by: Groups, aside: Counting, { kind, number, staff, at }: HelpAct): void {
  const queue = number === null ? aside : by.queues(letterOf(number))
  for (const group of [queue, by.hours(at), staff === null ? null : by.staff(staff)])
    if (group) group[kind] += 1
}

function* eachOf<Item>(items: Iterable<Item>, each: (item: Item) => void): Sliced<void> {
  let done = 0
  for (const item of items) {
    each(item)
    done += 1
    if (done % EVENTS_A_SLICE === 0) yield
  }
}
