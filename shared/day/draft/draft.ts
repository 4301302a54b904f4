// A day that is being written in place. `put` is the only way to change a ticket, so that every index over the tickets
// follows it. A draft belongs to one writer: folding a whole log copies the day once, not once for each event.

import { type Chunks, withItem } from '../nouns/chunks.ts'
import { countedWith } from '../nouns/count-quotas.ts'
import { type Devices, heldBy, withDevice } from '../nouns/devices.ts'
import { isOver, letterOf, slipPlaceOf, ticketAt, ticketOf } from '../nouns/find.ts'
import type { DeskId, QueueId } from '../nouns/ids.ts'
import { isInside } from '../nouns/inside.ts'
import { type Lately, withServed } from '../nouns/lately.ts'
import type { Day, Desk, Queue } from '../nouns/model.ts'
import { placeOf } from '../nouns/numbering.ts'
import { ownTime } from '../nouns/own-time.ts'
import { isDone, servicesOf, wasCalled } from '../nouns/service-times.ts'
import type { SoonKey } from '../nouns/soon.ts'
import type { Ticket, TicketNumber } from '../nouns/ticket.ts'
import { listUntold } from './untold.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] }

export type QueueDraft = Writable<Omit<Queue, 'untold'>> & { untold: Map<SoonKey, TicketNumber[]> }

/** Only functions that write take a draft. To all others it is a `Day`, which they read and cannot write. */
export interface Draft extends Writable<Omit<Day, 'queues' | 'desks' | 'devices' | 'lately' | 'gone'>> {
  queues: Map<QueueId, QueueDraft>
  desks: Map<DeskId, Desk>
  devices: Devices
  lately: Lately
  gone: Lately
}

/** A copy of the day to write in; the day itself stays as it is. */
export function draftOf(day: Day): Draft {
  return {
    ...day,
    queues: new Map([...day.queues].map(([id, queue]) => [id, queueDraftOf(queue)])),
    desks: new Map(day.desks),
    held: [...day.held],
    missed: [...day.missed],
    help: [...day.help],
    unwell: [...day.unwell],
    emergencies: [...day.emergencies],
    letGo: [...day.letGo],
    visits: [...day.visits],
    told: [...day.told],
    leftOver: [...day.leftOver],
    quotas: [...day.quotas],
  }
}

export function queueDraftOf(queue: Queue): QueueDraft {
  return {
    ...queue,
    waiting: [...queue.waiting],
    standing: [...queue.standing],
    seated: [...queue.seated],
    returned: [...queue.returned],
    untold: new Map([...queue.untold].map(([key, numbers]) => [key, [...numbers]])),
    toldSoon: [...queue.toldSoon],
    skips: [...queue.skips],
    lastCalled: [...queue.lastCalled],
  }
}

/** Adds a ticket, or replaces it by its number. */
export function put(draft: Draft, ticket: Ticket): void {
  const letter = queueIn(draft, letterOf(ticket.number))
  const before = ticketOf(letter, ticket.number)
  if (before) count(draft, before, -1)
  const isStaying = before !== undefined && stays(before, ticket)
  if (before) unlist(draft, before, isStaying)
  file(letter, ticket)
  count(draft, ticket, 1)
  list(draft, ticket, isStaying)
  listUntold(draft.queues, draft, before, ticket)
}

function file(letter: QueueDraft, ticket: Ticket): void {
  if (ticket.slip)
    letter.slips = withItem(
      padded(letter.slips, slipPlaceOf(ticket.number)),
      slipPlaceOf(ticket.number),
      ticket,
    )
  else letter.tickets = withItem(letter.tickets, placeOf(letter, ticket.number), ticket)
}

/** Slips are taken in in any order. A slip that has not come yet keeps its place empty. */
function padded(slips: Chunks<Ticket | null>, length: number): Chunks<Ticket | null> {
  let list = slips
  while (list.length < length) list = withItem<Ticket | null>(list, list.length, null)
  return list
}

export function queueIn(draft: Draft, id: QueueId): QueueDraft {
  const queue = draft.queues.get(id)
  if (!queue) throw new Error(`the log names queue ${id}, which ${draft.date} does not have`)
  return queue
}

export function deskIn(draft: Draft, id: DeskId): Desk {
  const desk = draft.desks.get(id)
  if (!desk) throw new Error(`the log names desk ${id}, which ${draft.date} does not have`)
  return desk
}

function count(draft: Draft, ticket: Ticket, by: 1 | -1): void {
  const { tally } = draft
  const served = ticket.state === 'served'
  draft.tally = {
    called: tally.called + (wasCalled(ticket) ? by : 0),
    served: tally.served + (served ? by : 0),
    missed: tally.missed + (ticket.state === 'missed' ? by : 0),
    serviceMs: tally.serviceMs + (served ? by * serviceOf(ticket) : 0),
  }
  if (ticket.state === 'served')
    draft.lately = withServed(draft.lately, ownTime(draft, ticket.endedAt), by * ticket.party)
  if (ticket.state === 'served' || (ticket.state === 'left' && ticket.reason === 'turned-away'))
    draft.gone = withServed(draft.gone, ownTime(draft, ticket.endedAt), by * ticket.party)
  if (!isOver(ticket)) draft.openTickets += by
  if (isInside(draft.site, ticket)) draft.inside += by * ticket.party
  if (draft.quotas.length) draft.quotas = countedWith(draft.quotas, ticket, by)
}

/** Milliseconds at the desks of all its stops. */
function serviceOf(ticket: Ticket): number {
  return servicesOf(ticket)
    .filter(isDone)
    .reduce((sum, { calledAt, endedAt }) => sum + endedAt - calledAt, 0)
}

/** Whether a ticket stays in the same list. Then it keeps its place among the others there. */
function stays(before: Ticket, now: Ticket): boolean {
  const desks = [before, now].map((one) => ('desk' in one ? one.desk : null))
  const isThere = before.state === now.state && desks[0] === desks[1]
  return isThere && before.queue === now.queue && before.after === now.after
}

function list(draft: Draft, ticket: Ticket, isStaying: boolean): void {
  const queue = queueIn(draft, ticket.queue)
  const { number } = ticket
  if (waits(ticket)) countWaiting(queue, ticket, 1)
  if (ticket.device !== null && !isOver(ticket))
    draft.devices = withDevice(draft.devices, ticket.device, number)
  if (isStaying) return
  if (ticket.state === 'waiting' && ticket.after !== null) {
    const { after } = ticket
    const at = queue.returned.findIndex((other) => (ticketAt(draft, other).after ?? 0) > after)
    queue.returned.splice(at < 0 ? queue.returned.length : at, 0, number)
  } else if (ticket.state === 'waiting') insertByPlace(draft, queue.waiting, ticket)
  else if (ticket.state === 'lined') insertByPlace(draft, queue.standing, ticket)
  else if (ticket.state === 'seated') queue.seated.push(number)
  else if (ticket.state === 'held') draft.held.push(number)
  else if (ticket.state === 'missed') draft.missed.push(number)
  else if (ticket.state === 'called') {
    const desk = deskIn(draft, ticket.desk)
    draft.desks.set(desk.id, { ...desk, calling: [...desk.calling, number] })
  }
}

function unlist(draft: Draft, ticket: Ticket, isStaying: boolean): void {
  const queue = queueIn(draft, ticket.queue)
  const { number } = ticket
  if (waits(ticket)) countWaiting(queue, ticket, -1)
  if (ticket.device !== null && heldBy(draft.devices, ticket.device) === number) {
    draft.devices = withDevice(draft.devices, ticket.device, null)
  }
  if (isStaying) return
  if (ticket.state === 'waiting') remove(ticket.after === null ? queue.waiting : queue.returned, number)
  else if (ticket.state === 'lined') remove(queue.standing, number)
  else if (ticket.state === 'seated') remove(queue.seated, number)
  else if (ticket.state === 'held') remove(draft.held, number)
  else if (ticket.state === 'missed') remove(draft.missed, number)
  else if (ticket.state === 'called') {
    const desk = deskIn(draft, ticket.desk)
    draft.desks.set(desk.id, { ...desk, calling: desk.calling.filter((other) => other !== number) })
  }
}

function countWaiting(queue: QueueDraft, { party, lane }: Ticket, by: 1 | -1): void {
  queue.people += by * party
  if (lane > 0) queue.fromLanes += by
}

function waits({ state }: Ticket): boolean {
  return state === 'waiting' || state === 'lined'
}

/** New tickets have the last place, so the search starts at the end. */
function insertByPlace(draft: Draft, numbers: TicketNumber[], ticket: Ticket): void {
  let at = numbers.length
  while (at > 0 && ticketAt(draft, numbers[at - 1]!).place > ticket.place) at--
  numbers.splice(at, 0, ticket.number)
}

/** A ticket that moves is mostly near the head, so the search starts there. */
function remove(numbers: TicketNumber[], number: TicketNumber): void {
  const at = numbers.indexOf(number)
  if (at >= 0) numbers.splice(at, 1)
}
