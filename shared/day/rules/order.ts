// Who is next: the one answer, for the desk that calls and for the resident who asks how many are ahead.
//
// A queue is called by place, standing or not. A returned ticket stands outside that order: it comes when its
// queue has made the calls it was put back by, or when nobody else is left.

import { levelAt, queueSettingsOf, ticketAt } from '../nouns/find.ts'
import { insideOf, isInside } from '../nouns/inside.ts'
import {
  allDue,
  isBack,
  levelOf,
  mixOf,
  nextLevel,
  type SinceLevels,
  sinceAfter,
} from '../nouns/lane-policy.ts'
import type { Day, Desk, Queue } from '../nouns/model.ts'
import { MOST_PARTY, type Ticket } from '../nouns/ticket.ts'
import { type Space, spaceFor } from './space.ts'

/** A queue's tickets in the order in which they would be called if it were called alone. */
export function* callOrder(day: Day, queue: Queue): Generator<Ticket> {
  if (queue.fromLanes === 0) yield* orderOf(day, queue)
  else yield* drawn(headsOf(day, queue), allDue, mixOf(day.site))
}

/** The tickets of a queue that `isIn` it, as if no others were there. */
function* orderOf(day: Day, queue: Queue, isIn: (ticket: Ticket) => boolean = () => true): Generator<Ticket> {
  // mostly the first few are wanted, of thousands
  const standing = ticketsIn(day, queue.standing, isIn)
  const waiting = ticketsIn(day, queue.waiting, isIn)
  const returned = ticketsIn(day, queue.returned, isIn)
  const next = (tickets: Generator<Ticket>) => tickets.next().value as Ticket | undefined
  let [first, second, back] = [next(standing), next(waiting), next(returned)]
  for (let calls = queue.calls; ; calls++) {
    if (back && isBack(back.after ?? 0, calls)) {
      yield back
      back = next(returned)
    } else if (first && (!second || first.place < second.place)) {
      yield first
      first = next(standing)
    } else if (second) {
      yield second
      second = next(waiting)
    } else if (back) {
      yield back
      back = next(returned)
    } else return
  }
}

function* ticketsIn(
  day: Day,
  numbers: readonly string[],
  isIn: (ticket: Ticket) => boolean,
): Generator<Ticket> {
  for (const number of numbers) {
    const ticket = ticketAt(day, number)
    if (isIn(ticket)) yield ticket
  }
}

/** How many tickets of its queue would be called before this one; 0 for one that does not wait. */
export function aheadOf(day: Day, ticket: Ticket): number {
  const queue = day.queues.get(ticket.queue)
  if (!queue || (ticket.state !== 'waiting' && ticket.state !== 'lined')) return 0
  if (queue.fromLanes > 0) return aheadAmongLanes(day, queue, ticket)
  const returned = queue.returned
  const inOrder = queue.standing.length + queue.waiting.length
  const before =
    ticket.after === null
      ? countBefore(day, queue.standing, ticket.place) + countBefore(day, queue.waiting, ticket.place)
      : inOrder
  let j = 0
  for (const { ticket: back, step, ahead } of aheadOfReturned(day, queue)) {
    if (back.number === ticket.number) return ahead
    if (ticket.after === null && step > before + j) return before + j
    j += 1
  }
  return before + returned.length
}

/**
 * The returned tickets of a queue in order, the step of its calls that each takes, and how many tickets are called before it:
 * right where no lanes of earlier stops meet there.
 */
export function* aheadOfReturned(
  day: Day,
  { returned, standing, waiting, calls }: Queue,
): Generator<{ ticket: Ticket; step: number; ahead: number }> {
  const inOrder = standing.length + waiting.length
  // each takes the step at which it falls due, or the next free step after it
  let step = -1
  for (const [j, number] of returned.entries()) {
    const ticket = ticketAt(day, number)
    step = Math.max((ticket.after ?? 0) - calls, step + 1)
    yield { ticket, step, ahead: Math.min(step, inOrder + j) }
  }
}

/** Where lanes of earlier stops meet in one queue, its order is walked. */
function aheadAmongLanes(day: Day, queue: Queue, { number }: Ticket): number {
  let ahead = 0
  for (const one of callOrder(day, queue)) {
    if (one.number === number) return ahead
    ahead++
  }
  return ahead
}

/** How many calls a ticket that is passed over has to wait. */
const PLACES = 3

/**
 * After how many calls of its queue a waiting or standing ticket comes when it is put three places back. It never comes
 * sooner than now.
 */
export function behindNext(day: Day, ticket: Ticket): number {
  return aheadOf(day, ticket) + PLACES
}

/** The waiting and standing tickets of the queues of the desk whose numbers were taken before this one. */
export function passedBy(day: Day, desk: Pick<Desk, 'queues'>, { number, place }: Ticket): Ticket[] {
  return desk.queues.flatMap((id) => {
    const queue = day.queues.get(id)
    if (!queue) return []
    const inOrder = [queue.standing, queue.waiting].flatMap((numbers) =>
      numbers.slice(0, countBefore(day, numbers, place)),
    )
    const returned = queue.returned.filter((one) => ticketAt(day, one).place < place)
    return [...inOrder, ...returned].filter((one) => one !== number).map((one) => ticketAt(day, one))
  })
}

/**
 * The tickets that a desk calls next: whole parties until `people` are reached, or all who wait when they are fewer.
 * Without `people`, as many as the queue of the first ticket calls at a time. Empty when nobody waits.
 */
export function nextFor(day: Day, desk: Desk, people?: number): Ticket[] {
  const space = spaceFor(day, desk)
  const next: Ticket[] = []
  let wanted = people
  let count = 0
  for (const ticket of drawnInto(day, desk, space)) {
    wanted ??= queueSettingsOf(day, ticket.queue).callSize
    space.take(ticket)
    next.push(ticket)
    count += ticket.party
    if (count >= wanted) break
  }
  return next
}

/**
 * Whom a desk would call one after the other, as far as there is room. Once the first from outside does not fit, nobody
 * comes in before them, and only those who are inside are called.
 */
function* drawnInto(day: Day, desk: Desk, space: Space): Generator<Ticket> {
  const headsIn = (isIn?: (ticket: Ticket) => boolean) =>
    desk.queues.flatMap((id) => {
      const queue = day.queues.get(id)
      return queue ? headsOf(day, queue, isIn) : []
    })
  const mix = mixOf(day.site)
  const called = new Set<string>()
  let since = desk.sincePriority
  for (const ticket of drawn(headsIn(), since, mix)) {
    if (!space.admits(ticket)) {
      yield* drawn(
        headsIn((one) => isInside(day.site, one) && !called.has(one.number)),
        since,
        mix,
      )
      return
    }
    yield ticket
    called.add(ticket.number)
    since = sinceAfter(since, levelAt(day, ticket))
  }
}

/** Whether a site is full: nobody fits in any more, or not the party that is next at an entrance. */
export function isFull(day: Day): boolean {
  const { capacity } = day.site
  if (capacity === undefined) return false
  const room = capacity - insideOf(day)
  if (room <= 0 || room >= MOST_PARTY) return room <= 0
  return [...day.queues.values()].some((queue) => {
    const next = callOrder(day, queue).next().value as Ticket | undefined
    return next !== undefined && !isInside(day.site, next) && next.party > room && insideOf(day) > 0
  })
}

/** Draws one after the other as the lane policy says. */
function* drawn(heads: readonly Head[], sinceLevels: SinceLevels, mix: number): Generator<Ticket> {
  let since = sinceLevels
  for (;;) {
    const head = pick(heads, since, mix)
    if (!head?.ticket) return
    yield head.ticket
    since = sinceAfter(since, head.level)
    head.advance()
  }
}

interface Head {
  ticket: Ticket | undefined
  readonly level: number
  advance(): void
}

/** The heads of a queue: one, or one for each level where lanes of earlier stops meet in it. With `isIn`, only of these tickets. */
function headsOf(day: Day, queue: Queue, isIn: (ticket: Ticket) => boolean = () => true): Head[] {
  const own = levelOf(queueSettingsOf(day, queue.id))
  if (queue.fromLanes === 0) return [headOf(orderOf(day, queue, isIn), own)]
  const tickets = [queue.standing, queue.waiting, queue.returned]
    .flat()
    .map((number) => ticketAt(day, number))
  const levels = new Set(tickets.map((ticket) => levelAt(day, ticket)))
  return [...levels].map((level) =>
    headOf(
      orderOf(day, queue, (ticket) => isIn(ticket) && levelAt(day, ticket) === level),
      level,
    ),
  )
}

function headOf(order: Generator<Ticket>, level: number): Head {
  const next = () => order.next().value as Ticket | undefined
  const head: Head = {
    ticket: next(),
    level,
    advance: () => {
      head.ticket = next()
    },
  }
  return head
}

function pick(heads: readonly Head[], since: SinceLevels, mix: number): Head | undefined {
  const waiting = heads.filter(({ ticket }) => ticket)
  const level = nextLevel(
    waiting.map((head) => head.level),
    since,
    mix,
  )
  return earliest(waiting.filter((head) => head.level === level))
}

function earliest(heads: readonly Head[]): Head | undefined {
  let first: Head | undefined
  for (const head of heads) {
    if (head.ticket && (!first?.ticket || head.ticket.place < first.ticket.place)) first = head
  }
  return first
}

/** How many of these, sorted by place, come before `place`. */
function countBefore(day: Day, numbers: readonly string[], place: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ticketAt(day, numbers[middle]!).place < place) low = middle + 1
    else high = middle
  }
  return low
}
