// Takes back the last command of a desk. Each thing that it changed becomes as it was before, except for what has
// changed again since.

import { type Draft, deskIn, put, type QueueDraft } from '../draft/draft.ts'
import type { Entry } from '../nouns/entry.ts'
import { ticketAt } from '../nouns/find.ts'
import type { DeskId } from '../nouns/ids.ts'
import type { Changeable, Desk, HelpRequest, Undoable } from '../nouns/model.ts'
import { inOwnTime } from '../nouns/own-time.ts'
import type { Ticket } from '../nouns/ticket.ts'
import { afterUndo } from '../pace/told.ts'
import { paceWithout, queuePaceWithout } from '../pace/unlearn.ts'

export function takeBack(draft: Draft, id: DeskId, { version }: Pick<Entry, 'version'>): void {
  const { undoable, calling } = deskIn(draft, id)
  if (!undoable) return
  const { before, after } = undoable
  for (const queue of draft.queues.values()) takeBackCalls(queue, before, after)
  // the pace forgets what it learnt from the command: a slip of the finger says nothing about how fast a site works
  if (before.pace !== after.pace)
    draft.pace = paceWithout(draft.pace, { before: before.pace, after: after.pace })
  const isLastTold = isSame(draft.told, after.told)
  for (const ticket of before.tickets) takeBackTicket(draft, ticket, undoable, version)
  if (isLastTold) draft.told = [...before.told]
  draft.held = inOrderOf(undoable.held, draft.held)
  draft.missed = inOrderOf(undoable.missed, draft.missed)
  draft.help = helpBack(draft.help, before.help, after.help)
  // a closed day that ended with its last ticket has an open ticket again
  if (draft.state === 'ended' && draft.openTickets > 0) draft.state = 'closed'
  draft.desks.set(id, deskBack(deskIn(draft, id), calling, undoable))
}

/** The state `now` without the changes from `before` to `after`. What has changed since then stays. */
function without<T extends object>(now: T, before: T, after: T): T {
  const back = { ...now }
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T>
  for (const field of fields) {
    if (before[field] === after[field] || now[field] !== after[field]) continue
    if (field in before) back[field] = before[field]
    else delete back[field]
  }
  return back
}

function takeBackCalls(queue: QueueDraft, before: Changeable, after: Changeable): void {
  const [then, left] = [before.queues.get(queue.id), after.queues.get(queue.id)]
  if (!then || !left) return
  queue.pace = queuePaceWithout(queue.pace, then.pace, left.pace)
  if (then.calls === left.calls) return
  queue.calls -= left.calls - then.calls
  if (queue.lastCallAt === left.lastCallAt && isSame(queue.lastCalled, left.lastCalled)) {
    queue.lastCallAt = then.lastCallAt
    queue.lastCalled = [...then.lastCalled]
    return
  }
  // the queue has called others since; they remain its last calls
  const called = new Set(after.tickets.flatMap(({ number, state }) => (state === 'called' ? [number] : [])))
  queue.lastCalled = queue.lastCalled.filter((number) => !called.has(number))
}

function isSame(these: readonly unknown[], those: readonly unknown[]): boolean {
  return these.length === those.length && these.every((one, index) => one === those[index])
}

function takeBackTicket(
  draft: Draft,
  before: Ticket,
  { after, version: then }: Undoable,
  version: number,
): void {
  const now = ticketAt(draft, before.number)
  const left = after.tickets.find(({ number }) => number === before.number)
  // a ticket that has moved since stays where it is
  if (!left || now.moved > then) return
  const isCalledOff = now.state === 'called' && before.state !== 'called'
  if (isCalledOff && now.chosen === null) draft.told = afterUndo(draft.told, inOwnTime(draft, now))
  const back: Ticket = { ...without(now, before, left), moved: version }
  put(draft, isCalledOff ? { ...back, reason: 'undone' } : back)
}

/** The requests for help that the command ended are there again, each in its old place. */
function helpBack(
  now: readonly HelpRequest[],
  before: readonly HelpRequest[],
  after: readonly HelpRequest[],
): HelpRequest[] {
  const were = before.filter((one) => now.includes(one) || !after.includes(one))
  return [...were, ...now.filter((one) => !before.includes(one))]
}

/** `calling`: the tickets that were called there before any ticket was put back. */
function deskBack(now: Desk, calling: Desk['calling'], { before: { desk: before }, after }: Undoable): Desk {
  const back = without<Omit<Desk, 'undoable'>>(now, before, after.desk)
  // an account that comes back to the desk keeps the time at which it first came
  const comesBack = now.calling.some((number) => !calling.includes(number))
  const work = comesBack ? before.work : without(now.work, before.work, after.desk.work)
  // a change of settings may have changed the queues of a closed desk meanwhile, but not those of an open one
  const queues = back.open && !now.open ? before.queues : back.queues
  return { ...back, queues, work, calling: inOrderOf(before.calling, now.calling), undoable: null }
}

/** The present numbers in their earlier order. A number that was not there before comes last. */
function inOrderOf(before: readonly string[], now: readonly string[]): string[] {
  const others = new Set(now)
  const order = before.filter((number) => others.delete(number))
  return [...order, ...others]
}
