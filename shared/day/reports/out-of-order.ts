// The record of moves: every move out of order, with its reason. It shows only numbers, so that anybody may ask why
// somebody was before them. It leaves out who made the move, and what a holder did to their own number.

import * as v from 'valibot'
import { type Draft, draftOf } from '../draft/draft.ts'
import { apply, unopenedDay } from '../evolve.ts'
import type { DayEvent, Recorded } from '../log/recorded.ts'
import { atOnce, eachLine, type Sliced } from '../log/sliced.ts'
import { levelAt, ticketAt, waitingIn } from '../nouns/find.ts'
import { DeskId, QueueId } from '../nouns/ids.ts'
import { PlaceWord, placeWordOf } from '../nouns/kinds.ts'
import type { Site } from '../nouns/site.ts'
import { type Ticket, TicketNumber } from '../nouns/ticket.ts'
import { comingFirstIn } from '../rules/left-over.ts'
import { passedBy } from '../rules/order.ts'

/**
 * The reason. The first five, and `chosen`, belong to a call that came before an earlier ticket of the queues of the
 * desk.
 */
export const MoveReason = v.picklist([
  /** It was left over on the last day, and is among the first on this one. */
  'left-over',
  /** The turn of a green lane. */
  'green-lane',
  /** The turn of the other queues, after the green lane had its own. */
  'turn-of-others',
  /** The called ticket had been put back or returned, and its wait in calls was over. */
  'was-put-back',
  /** The earlier ticket had been put back or returned. */
  'others-put-back',
  /** The earlier ticket stood behind a returned one, and the queue goes by the place of that one. */
  'behind-returned',
  /**
   * A marshal called the ticket before its turn: its holder needs care, was missed, was asked for by staff, or
   * another reason.
   */
  'chosen-care',
  'chosen-missed',
  'chosen-staff',
  'chosen-other',
  'missed',
  /** The ticket was brought forward, and its holder did not come. */
  'passed-over',
  /**
   * A marshal let others go first: the holder was not there, was not ready, asked for it, was asked for by staff, or
   * another reason.
   */
  'passed-over-not-here',
  'passed-over-not-ready',
  'passed-over-asked',
  'passed-over-staff',
  'passed-over-other',
  'returned',
  'transferred',
  'held',
  /** A marshal seated the holder in a room, before others or although all seats were taken. */
  'seated',
  'removed',
  'undone',
])
export type MoveReason = v.InferOutput<typeof MoveReason>

export const Move = v.object({
  /** The version of the event. */
  version: v.number(),
  /** Milliseconds since the epoch. */
  at: v.number(),
  number: TicketNumber,
  reason: MoveReason,
  /** For a call: the desk. */
  desk: v.nullable(DeskId),
  /** The place word of that desk, by the queue of the number. */
  place: v.nullable(PlaceWord),
  /** For a call or a seat: how many earlier tickets continued to wait. */
  passed: v.number(),
  /** For a transfer: the new queue. */
  queue: v.nullable(QueueId),
  /** For a ticket that is put back: how many calls it has to wait. */
  places: v.nullable(v.number()),
  /** For a call: whether it was made although the site was full. */
  beyond: v.boolean(),
})
export type Move = v.InferOutput<typeof Move>

/** The moves in the whole log of a day, in order. */
export function outOfOrder(site: Site, log: Iterable<Recorded>): Move[] {
  const draft = draftOf(unopenedDay(site, ''))
  return atOnce(movesSliced(draft, log))
}

/**
 * Adds to `moves` those of the lines that follow the draft of a day, which is then the day after them. Where these
 * lines put the day right, all earlier moves become earlier by the same amount.
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

/** The moves out of order that an event makes, judged before it is applied. */
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
    beyond: false,
    ...more,
  })
  const where = (number: string, desk: string) => ({
    desk,
    place: placeWordOf(draft.site, ticketAt(draft, number).queue),
  })
  switch (event.type) {
    case 'ticket-taken':
      return event.again?.is === 'first'
        ? [move(event.number, 'left-over', { passed: passedFirst(draft, event) })]
        : []
    case 'called':
      return callsAhead(draft, event).map(({ reason, passed }) =>
        move(event.number, reason, {
          ...where(event.number, event.desk),
          passed,
          beyond: event.beyond ?? false,
        }),
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
    case 'seated': {
      const ticket = ticketAt(draft, event.number)
      const passed = passedBy(draft, { queues: [ticket.queue] }, ticket).length
      return event.chosen ? [move(event.number, 'seated', { passed })] : []
    }
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

/** How many a number goes before that comes first in its queue. */
function passedFirst(draft: Draft, { queue: id }: { readonly queue: string }): number {
  const queue = draft.queues.get(id)
  return queue ? waitingIn(queue) - comingFirstIn(draft, queue) : 0
}

/** Whether an undo moves the ticket. What was only noted about it, such as an arrival, does not count. */
function isElsewhere(before: Ticket, now: Ticket): boolean {
  return before.state !== now.state || before.queue !== now.queue || before.after !== now.after
}

/** At most one move: the called ticket, and why it passed others. */
function callsAhead(
  draft: Draft,
  { number, desk: id, why }: Extract<DayEvent, { type: 'called' }>,
): { reason: MoveReason; passed: number }[] {
  const desk = draft.desks.get(id)
  if (!desk) return []
  const ticket = ticketAt(draft, number)
  const passed = passedBy(draft, desk, ticket)
  // a ticket that a marshal chose is recorded even where it passed nobody
  if (why) return [{ reason: `chosen-${why}`, passed: passed.length }]
  return passed.length ? [{ reason: reasonOf(draft, ticket, passed), passed: passed.length }] : []
}

function reasonOf(draft: Draft, ticket: Ticket, passed: readonly Ticket[]): MoveReason {
  const above = (one: Ticket) => levelAt(draft, ticket) - levelAt(draft, one)
  if (ticket.after !== null) return 'was-put-back'
  const unlike = passed.filter((one) => above(one) !== 0)
  const inOrder = unlike.filter((one) => one.after === null)
  if (unlike.length === passed.length || inOrder.length)
    return (inOrder.length ? inOrder : unlike).some((one) => above(one) > 0) ? 'green-lane' : 'turn-of-others'
  return passed.every((one) => one.after !== null) ? 'others-put-back' : 'behind-returned'
}
