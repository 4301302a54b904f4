// Every move out of order, with its reason: numbers only, so that anyone may ask why somebody was before them.
// Who moved it is not in here; what a holder did to their own number is not either.

import * as v from 'valibot'
import { type Draft, draftOf } from '../draft/draft.ts'
import { apply, unopenedDay } from '../evolve.ts'
import type { DayEvent, Recorded } from '../log/recorded.ts'
import { atOnce, eachLine, type Sliced } from '../log/sliced.ts'
import { queueSettingsOf, ticketAt } from '../nouns/find.ts'
import { PlaceWord, placeWordOf } from '../nouns/kinds.ts'
import { levelOf } from '../nouns/lane-policy.ts'
import { type Ticket, TicketNumber } from '../nouns/model.ts'
import { DeskId, QueueId, type Site } from '../nouns/site.ts'
import { passedBy } from '../rules/order.ts'

/** Why. The first five, and the chosen: called before somebody of the desk's queues who had come earlier and waited. */
export const MoveReason = v.picklist([
  /** A green lane's turn. */
  'green-lane',
  /** The others' turn, after the green lane had its own. */
  'turn-of-others',
  /** It had been put back or returned itself, and its calls were over. */
  'was-put-back',
  /** Who had come earlier had been put back or returned. */
  'others-put-back',
  /** Who had come earlier stood behind somebody returned, whose time of coming counts for the queue. */
  'behind-returned',
  /** Called before its turn by a marshal: needs care, was missed, asked by staff, another reason. */
  'chosen-care',
  'chosen-missed',
  'chosen-staff',
  'chosen-other',
  'missed',
  /** Brought forward, and did not come. */
  'passed-over',
  /** A marshal let others go first: not there, not ready, asked to, asked by staff, another reason. */
  'passed-over-not-here',
  'passed-over-not-ready',
  'passed-over-asked',
  'passed-over-staff',
  'passed-over-other',
  'returned',
  'transferred',
  'held',
  'removed',
  'undone',
])
export type MoveReason = v.InferOutput<typeof MoveReason>

export const Move = v.object({
  /** Of the event. */
  version: v.number(),
  /** Milliseconds since the epoch. */
  at: v.number(),
  number: TicketNumber,
  reason: MoveReason,
  /** Of a call: where to. */
  desk: v.nullable(DeskId),
  /** What that desk is called: by the number's queue. */
  place: v.nullable(PlaceWord),
  /** Of a call: how many who had come earlier waited on. */
  passed: v.number(),
  /** Of a transfer: to which queue. */
  queue: v.nullable(QueueId),
  /** Of being put back: how many calls are waited out. */
  places: v.nullable(v.number()),
})
export type Move = v.InferOutput<typeof Move>

/** The moves of a day's whole log, in their order. */
export function outOfOrder(site: Site, log: Iterable<Recorded>): Move[] {
  const draft = draftOf(unopenedDay(site, ''))
  return atOnce(movesSliced(draft, log))
}

/**
 * The moves so far, and those in the lines that follow a day's draft, which is then the day after them. Where the day is put
 * right in these, all moves before lie as much earlier.
 */
export function* movesSliced(
  draft: Draft,
  log: Iterable<Recorded>,
  before: readonly Move[] = [],
): Sliced<Move[]> {
  let moves = [...before]
  yield* eachLine(log, (record) => {
    const { event } = record
    if (event.type === 'day-put-right') moves = moves.map((move) => ({ ...move, at: move.at - event.by }))
    moves.push(...movesIn(draft, record))
    apply(draft, record)
  })
  return moves
}

/** What an event, before it is applied, moves out of order. */
function movesIn(draft: Draft, { version, at, by, event }: Recorded): Move[] {
  const move = (number: string, reason: MoveReason, more: Partial<Move> = {}): Move => ({
    version,
    at,
    number,
    reason,
    desk: null,
    place: null,
    passed: 0,
    queue: null,
    places: null,
    ...more,
  })
  const where = (number: string, desk: string) => ({
    desk,
    place: placeWordOf(draft.site, ticketAt(draft, number).queue),
  })
  switch (event.type) {
    case 'called':
      return callsAhead(draft, event).map(({ reason, passed }) =>
        move(event.number, reason, { ...where(event.number, event.desk), passed }),
      )
    case 'missed':
      return [move(event.number, 'missed')]
    case 'passed-over': {
      const { number, places, why, desk = null } = event
      return [move(number, why ? `passed-over-${why}` : 'passed-over', { places, desk })]
    }
    case 'returned':
      return [move(event.number, 'returned', { places: event.places })]
    case 'transferred':
      return [move(event.number, 'transferred', { queue: event.queue })]
    case 'held':
      return by.role === 'resident' ? [] : [move(event.number, 'held')]
    case 'left':
      return event.reason === 'removed' ? [move(event.number, 'removed')] : []
    case 'undone': {
      const tickets = draft.desks.get(event.desk)?.undoable?.before.tickets ?? []
      const moved = tickets.filter((before) => isElsewhere(before, ticketAt(draft, before.number)))
      return moved.map(({ number }) => move(number, 'undone', where(number, event.desk)))
    }
    default:
      return []
  }
}

/** Whether an undo moves it: what was only said of it leaves it where it is. */
function isElsewhere(before: Ticket, now: Ticket): boolean {
  return before.state !== now.state || before.queue !== now.queue || before.after !== now.after
}

/** At most one: whom a call passes by, and why. */
function callsAhead(
  draft: Draft,
  { number, desk: id, why }: Extract<DayEvent, { type: 'called' }>,
): { reason: MoveReason; passed: number }[] {
  const desk = draft.desks.get(id)
  if (!desk) return []
  const ticket = ticketAt(draft, number)
  const passed = passedBy(draft, desk, ticket)
  // whom a marshal chose is told of also where nobody was passed by
  if (why) return [{ reason: `chosen-${why}`, passed: passed.length }]
  return passed.length ? [{ reason: reasonOf(draft, ticket, passed), passed: passed.length }] : []
}

function reasonOf(draft: Draft, ticket: Ticket, passed: readonly Ticket[]): MoveReason {
  const above = (one: Ticket) =>
    levelOf(queueSettingsOf(draft, ticket.queue)) - levelOf(queueSettingsOf(draft, one.queue))
  if (ticket.after !== null) return 'was-put-back'
  const unlike = passed.filter((one) => above(one) !== 0)
  const inOrder = unlike.filter((one) => one.after === null)
  if (unlike.length === passed.length || inOrder.length)
    return (inOrder.length ? inOrder : unlike).some((one) => above(one) > 0) ? 'green-lane' : 'turn-of-others'
  return passed.every((one) => one.after !== null) ? 'others-put-back' : 'behind-returned'
}
