// What the holder of one ticket sees.

import * as v from 'valibot'
import { TurnAwayReason } from '../nouns/checks.ts'
import { DeskId, QueueId } from '../nouns/ids.ts'
import { isInside } from '../nouns/inside.ts'
import { PlaceWord, placeWordOf } from '../nouns/kinds.ts'
import { Again } from '../nouns/left-over.ts'
import type { Day } from '../nouns/model.ts'
import { Text } from '../nouns/site-text.ts'
import { Needs, Reason, type Ticket, TicketNumber } from '../nouns/ticket.ts'
import { wayBack } from '../rules/coming-back.ts'
import { holdsUsed } from '../rules/holding.ts'
import { leftOverNow } from '../rules/left-over.ts'
import { markOf, marksOf } from '../rules/line.ts'
import { aheadOf } from '../rules/order.ts'
import { seatAtOf } from '../rules/rooms.ts'
import { waitsOn } from '../waits/estimate.ts'
import { Wait, type Waits } from '../waits/wait.ts'
import { Ahead } from './ahead.ts'
import { HoldsUsed } from './holds.ts'
import { openingAhead } from './hours-ahead.ts'
import { Inside, insideFigures } from './inside.ts'
import { ShownPause, shownPause } from './pause.ts'
import { announcementOf, promptFor } from './prompt.ts'
import { Observed, observedOf } from './rooms.ts'
import { ShownPrompt, siteHead, viewHead } from './shapes.ts'
import { Soon, soonOf } from './soon.ts'
import { TicketWay, ticketWay, WayQueues, wayQueues } from './way.ts'

export const TicketView = v.object({
  ...viewHead,
  /** When the site shuts and opens next; left out at one without a calendar. `ahead` is about the ticket. */
  opening: v.optional(Ahead),
  announcement: v.nullable(Text),
  inside: Inside,
  call: v.nullable(v.number()),
  number: TicketNumber,
  queue: QueueId,
  party: v.number(),
  state: v.picklist(['waiting', 'held', 'lined', 'called', 'seated', 'served', 'missed', 'left']),
  ahead: v.number(),
  wait: Wait,
  mark: v.nullable(v.number()),
  /** Marks of its queue's line; 0 where it has none. */
  marks: v.number(),
  needs: Needs,
  desk: v.nullable(DeskId),
  /** What its queue's desks are called. */
  place: PlaceWord,
  /** When it was served, in milliseconds; null: it was not. */
  servedAt: v.nullable(v.number()),
  reason: v.nullable(Reason),
  /**
   * The last number that its queue called, of those that are still called or served; null: none yet, or the ticket no
   * longer waits.
   */
  lastCalled: v.nullable(TicketNumber),
  /** When a marshal last gave it to another phone. */
  handedAt: v.nullable(v.number()),
  /** When a hold ends. */
  until: v.nullable(v.number()),
  /** Until when its place is kept while it is held; null: as long as it is, or it is not held. */
  keptUntil: v.nullable(v.number()),
  holds: HoldsUsed,
  /** Whether it came first, since a number of the last day was left over, or why it did not; left out: none was shown. */
  again: v.exactOptional(Again),
  /** Whether it may come first on the next day: it may, or would if its holder left now that the day is closed; left out: no. */
  leftOver: v.exactOptional(v.picklist(['yes', 'if-left'])),
  /** Whether it is called only once there is room inside: it waits, and its people are not inside yet. */
  outside: v.boolean(),
  /** Its observation in a room, which has begun or is over; null: there is none. */
  observed: v.nullable(Observed),
  /** For a ticket that waits for a seat in a room: when one is likely to be free, in milliseconds. */
  seatAt: v.nullable(v.number()),
  /** Whether its holder feels unwell, and nobody has come to them yet. */
  unwell: v.boolean(),
  /**
   * After how many calls its holder would be called if they came back by themselves now; null: only a marshal can bring
   * a missed number back. Left out: it was neither missed nor passed over, or would not be called sooner.
   */
  comeBack: v.exactOptional(v.nullable(v.number())),
  /** Whether its holder has said that they are on their way. */
  coming: v.boolean(),
  /** What is told before the call. */
  soon: Soon,
  /** The pause of the queue that it waits in, or is held in; left out: there is none. */
  pause: v.optional(ShownPause),
  prompt: v.nullable(ShownPrompt),
  /** The queues of a site of several steps, which the way names; null: a site of one step. */
  queues: WayQueues,
  /** The way of this ticket through the site; null: a site of one step. */
  way: TicketWay,
  /**
   * Those of its people who were turned away, each time, and the site's own words about what they do next; null: it
   * has none for that reason.
   */
  turnedAway: v.array(v.object({ people: v.number(), why: TurnAwayReason, next: v.nullable(Text) })),
})
export type TicketView = v.InferOutput<typeof TicketView>

/** What the views of all tickets of a day have in common: the server makes it once for all of them. */
export function ticketHead(day: Day, at: number) {
  return {
    day: day.date,
    epoch: day.epoch,
    ...siteHead(day),
    ...openingAhead(day, at),
    queues: wayQueues(day),
    announcement: announcementOf(day, at),
    inside: insideFigures(day, at),
  } satisfies Partial<TicketView>
}

/** The rest of a ticket's view, but for its version. Whoever makes several passes them the same `waits`. */
export function ticketOwn(day: Day, ticket: Ticket, at: number, waits: Waits = waitsOn(day, at)) {
  const queue = day.queues.get(ticket.queue)
  const isWaiting = ticket.state === 'waiting' || ticket.state === 'lined'
  const ahead = aheadOf(day, ticket)
  const wait = isWaiting && queue ? waits.of(queue, ahead) : null
  return {
    call: ticket.state === 'called' ? ticket.call : null,
    number: ticket.number,
    queue: ticket.queue,
    party: ticket.party,
    state: ticket.state,
    ahead,
    wait,
    mark: markOf(day, ticket),
    marks: queue ? marksOf(day, queue.id) : 0,
    needs: [...ticket.needs],
    desk: 'desk' in ticket ? ticket.desk : null,
    place: placeWordOf(day.site, ticket.queue),
    servedAt: ticket.state === 'served' ? ticket.endedAt : null,
    reason: ticket.reason,
    lastCalled: isWaiting ? (queue?.lastCalled.at(-1) ?? null) : null,
    handedAt: ticket.handedAt,
    until: ticket.state === 'held' ? ticket.until : null,
    keptUntil: ticket.state === 'held' ? ticket.keptUntil : null,
    holds: holdsUsed(day.site, ticket.holds),
    ...(ticket.again ? { again: ticket.again } : {}),
    ...leftOverNow(day, ticket),
    outside: isWaiting && !isInside(day.site, ticket),
    observed: observedOf(day, ticket),
    seatAt: isWaiting && queue ? seatAtOf(day, queue, ticket, at) : null,
    unwell: day.unwell.some(({ number }) => number === ticket.number),
    ...comeBackOffered(day, ticket),
    coming: ticket.coming,
    soon: soonOf(day, ticket, wait, at),
    ...(queue && (isWaiting || ticket.state === 'held') ? shownPause(day, queue) : {}),
    prompt: promptFor(day, ticket, at),
    way: ticketWay(day, ticket, at, waits),
    turnedAway: ticket.turned.map(({ people, why }) => ({
      people,
      why,
      next: day.site.turnAway?.[why] ?? null,
    })),
  } satisfies Partial<TicketView>
}

function comeBackOffered(day: Day, ticket: Ticket): Pick<TicketView, 'comeBack'> {
  const way = wayBack(day, ticket)
  if (way.is === 'open') return { comeBack: way.places }
  return ticket.state === 'missed' ? { comeBack: null } : {}
}

/** The view of a ticket's holder; the server adds the protocol. */
export function ticketView(day: Day, ticket: Ticket, at: number): Omit<TicketView, 'protocol'> {
  return { version: day.version, ...ticketHead(day, at), ...ticketOwn(day, ticket, at) }
}
