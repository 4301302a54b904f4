// A day that was opened, or went on, under a clock that was far ahead: its time stands still until that time comes. Put
// right, every time in it lies as much earlier, so that who waits has waited as long, and a hold lasts as long, as before.

import type { Chunks } from '../nouns/chunks.ts'
import { movedEarlier } from '../nouns/lately.ts'
import type { Day, Desk, Ticket } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import type { Draft, QueueDraft } from './draft.ts'

/** Milliseconds by which a day may be ahead of the clock without anybody's doing: clocks are set by seconds. */
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
  // null, and 0, say that it never was
  const earlier = <Time extends number | null>(time: Time): Time => (time ? time - by : time) as Time
  draft.at -= by
  draft.endsAt = endsAt
  draft.lastCallAt = earlier(draft.lastCallAt)
  draft.prompt = draft.prompt && { ...draft.prompt, until: earlier(draft.prompt.until) }
  draft.announcement = draft.announcement && {
    ...draft.announcement,
    until: earlier(draft.announcement.until),
  }
  draft.help = draft.help.map((one) => ({ ...one, at: earlier(one.at) }))
  const { stoppedAt, allowedUntil } = draft.joins
  // counted by the pass's half minutes, which do not move with the day
  draft.joins = { step: 0, count: 0, stoppedAt: earlier(stoppedAt), allowedUntil: earlier(allowedUntil) }
  draft.pace = { ...draft.pace, at: earlier(draft.pace.at) }
  // by parts of an hour, which do not move either
  draft.told = []
  draft.lately = movedEarlier(draft.lately, ownTime(draft, by))
  for (const queue of draft.queues.values()) moveQueue(queue, earlier)
  for (const [id, desk] of draft.desks) draft.desks.set(id, movedDesk(desk, earlier))
}

type Earlier = <Time extends number | null>(time: Time) => Time

function moveQueue(queue: QueueDraft, earlier: Earlier): void {
  const { crowding, pace } = queue
  queue.tickets = mapped(queue.tickets, (ticket) => movedTicket(ticket, earlier))
  queue.slips = mapped(queue.slips, (ticket) => ticket && movedTicket(ticket, earlier))
  queue.lastCallAt = earlier(queue.lastCallAt)
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

function movedTicket(ticket: Ticket, earlier: Earlier): Ticket {
  const moved = {
    ...ticket,
    takenAt: earlier(ticket.takenAt),
    linedAt: earlier(ticket.linedAt),
    calledAt: earlier(ticket.calledAt),
    arrivedAt: earlier(ticket.arrivedAt),
    handedAt: earlier(ticket.handedAt),
  }
  if (moved.state === 'held') return { ...moved, until: earlier(moved.until) }
  return moved.state === 'served' || moved.state === 'left'
    ? { ...moved, endedAt: earlier(moved.endedAt) }
    : moved
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
    // what it did, it did by another time
    undoable: null,
  }
}

function mapped<Item>({ length, chunks }: Chunks<Item>, change: (item: Item) => Item): Chunks<Item> {
  return { length, chunks: chunks.map((chunk) => chunk.map(change)) }
}
