// Corrects a day that was opened, or continued, under a clock that was far ahead. Such a day stands still until its time
// comes. Every time in it is moved earlier by the same amount, so that everybody has waited as long, and every hold
// lasts as long, as before.

import type { Chunks } from '../nouns/chunks.ts'
import { movedEarlier } from '../nouns/lately.ts'
import type { Day, Desk } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import type { Pause } from '../nouns/pause.ts'
import type { Ticket } from '../nouns/ticket.ts'
import type { Draft, QueueDraft } from './draft.ts'

/**
 * Milliseconds by which a day may be ahead of the clock before it counts as wrong: operating systems correct their
 * clocks by seconds.
 */
const TOLERATED = 60 * 60_000

/** By how many milliseconds the day's own time is ahead of the clock; 0 where it is so by less than an hour. */
export function aheadOfClock(day: Pick<Day, 'at'>, clock: number): number {
  const by = day.at - clock
  return by >= TOLERATED ? by : 0
}

/** Moves every time of the day `by` milliseconds earlier; `endsAt`: when it ends then. */
export function moveTimesEarlier(
  draft: Draft,
  { by, endsAt }: { readonly by: number; readonly endsAt: number },
): void {
  // null and 0 mean that it never happened
  const earlier = <Time extends number | null>(time: Time): Time => (time ? time - by : time) as Time
  draft.at -= by
  draft.endsAt = endsAt
  draft.openedAt = earlier(draft.openedAt)
  draft.lastCallAt = earlier(draft.lastCallAt)
  draft.prompt = draft.prompt && { ...draft.prompt, until: earlier(draft.prompt.until) }
  draft.announcement = draft.announcement && {
    ...draft.announcement,
    until: earlier(draft.announcement.until),
  }
  const withEarlier = <One extends { readonly at: number }>(one: One) => ({ ...one, at: earlier(one.at) })
  draft.pause = movedPause(draft.pause, earlier)
  draft.help = draft.help.map(withEarlier)
  draft.unwell = draft.unwell.map(withEarlier)
  draft.emergencies = draft.emergencies.map(withEarlier)
  draft.letGo = draft.letGo.map(withEarlier)
  draft.visits = draft.visits.map((visit) => ({ ...withEarlier(visit), doneAt: earlier(visit.doneAt) }))
  const { stoppedAt, allowedUntil } = draft.joins
  // joins are counted by the half minutes of the pass, which do not move with the day
  draft.joins = { step: 0, count: 0, stoppedAt: earlier(stoppedAt), allowedUntil: earlier(allowedUntil) }
  draft.pace = { ...draft.pace, at: earlier(draft.pace.at) }
  // these are counted by parts of an hour, which do not move either
  draft.told = []
  draft.lately = movedEarlier(draft.lately, ownTime(draft, by))
  draft.gone = movedEarlier(draft.gone, ownTime(draft, by))
  for (const queue of draft.queues.values()) moveQueue(queue, earlier)
  for (const [id, desk] of draft.desks) draft.desks.set(id, movedDesk(desk, earlier))
}

type Earlier = <Time extends number | null>(time: Time) => Time

function moveQueue(queue: QueueDraft, earlier: Earlier): void {
  const { crowding, pace } = queue
  queue.tickets = mapped(queue.tickets, (ticket) => movedTicket(ticket, earlier))
  queue.slips = mapped(queue.slips, (ticket) => ticket && movedTicket(ticket, earlier))
  queue.lastCallAt = earlier(queue.lastCallAt)
  queue.pause = movedPause(queue.pause, earlier)
  queue.askedAt = earlier(queue.askedAt)
  queue.routineFrom = earlier(queue.routineFrom)
  queue.fullSaidAt = earlier(queue.fullSaidAt)
  queue.crowding = crowding && {
    ...crowding,
    since: earlier(crowding.since),
    until: earlier(crowding.until),
    saidAt: earlier(crowding.saidAt),
  }
  const { since, last } = pace.arrivals
  queue.pace = {
    ...pace,
    arrivals: { ...pace.arrivals, since: earlier(since), last: earlier(last) },
  }
}

function movedPause(pause: Pause | null, earlier: Earlier): Pause | null {
  return pause && { ...pause, since: earlier(pause.since), until: earlier(pause.until) }
}

function movedTicket(ticket: Ticket, earlier: Earlier): Ticket {
  const moved = {
    ...ticket,
    takenAt: earlier(ticket.takenAt),
    cameAt: earlier(ticket.cameAt),
    stops: ticket.stops.map((stop) => ({
      ...stop,
      cameAt: earlier(stop.cameAt),
      linedAt: earlier(stop.linedAt),
      calledAt: earlier(stop.calledAt),
      arrivedAt: earlier(stop.arrivedAt),
      endedAt: earlier(stop.endedAt),
    })),
    turned: ticket.turned.map((one) => ({ ...one, at: earlier(one.at) })),
    linedAt: earlier(ticket.linedAt),
    calledAt: earlier(ticket.calledAt),
    arrivedAt: earlier(ticket.arrivedAt),
    handedAt: earlier(ticket.handedAt),
    cameBackAt: earlier(ticket.cameBackAt),
    soonAt: earlier(ticket.soonAt),
    soonFrom: earlier(ticket.soonFrom),
  }
  if (moved.state === 'held')
    return {
      ...moved,
      until: earlier(moved.until),
      since: earlier(moved.since),
      keptUntil: earlier(moved.keptUntil),
    }
  if (moved.state === 'missed') return { ...moved, missedAt: earlier(moved.missedAt) }
  if (moved.state === 'seated')
    return { ...moved, seatedAt: earlier(moved.seatedAt), until: earlier(moved.until) }
  if (moved.state === 'left') return { ...moved, endedAt: earlier(moved.endedAt) }
  if (moved.state !== 'served') return moved
  const { observed } = moved
  return {
    ...moved,
    endedAt: earlier(moved.endedAt),
    observed: observed && { from: earlier(observed.from), until: earlier(observed.until) },
  }
}

function movedDesk(desk: Desk, earlier: Earlier): Desk {
  const { last, marshal, work } = desk
  const closed = work.closed && { ...work.closed, at: earlier(work.closed.at) }
  return {
    ...desk,
    marshal: marshal && { ...marshal, since: earlier(marshal.since) },
    restingSince: earlier(desk.restingSince),
    last: last && { ...last, at: earlier(last.at) },
    work: { ...work, begun: earlier(work.begun), freeAt: earlier(work.freeAt), closed },
    // the command was given by the old time, and cannot be taken back by the new one
    undoable: null,
  }
}

function mapped<Item>({ length, chunks }: Chunks<Item>, change: (item: Item) => Item): Chunks<Item> {
  return { length, chunks: chunks.map((chunk) => chunk.map(change)) }
}
