// What taking a desk's last command back does to a day. What it taught about the pace is taken back with it.

import { type Draft, deskIn, put, queueIn } from './draft.ts'
import type { Entry } from './entry.ts'
import { ticketAt } from './find.ts'
import type { Ticket } from './model.ts'
import type { DeskId } from './site.ts'
import type { Lesson } from './waits/lesson.ts'
import { inOwnTime } from './waits/own-time.ts'
import { afterUndo } from './waits/told.ts'
import { paceWithout, queuePaceWithout } from './waits/unlearn.ts'

/** Takes the desk's last command back. */
export function takeBack(draft: Draft, id: DeskId, { version }: Pick<Entry, 'version'>): void {
  const { undoable } = deskIn(draft, id)
  if (!undoable) return
  for (const [queueId, calls] of undoable.calls) queueIn(draft, queueId).calls -= calls
  for (const before of undoable.tickets) {
    const now = ticketAt(draft, before.number)
    const calledOff = now.state === 'called' && before.state !== 'called'
    if (calledOff && now.chosen === null) draft.told = afterUndo(draft.told, inOwnTime(draft, now))
    // whose phone it is stays as it is now: that was no act of the desk
    const { device, handedAt } = now
    const reason = calledOff ? 'undone' : before.reason
    put(draft, { ...before, device, handedAt, moved: version, reason })
    if (calledOff) callOff(draft, now)
  }
  if (undoable.learnt) forget(draft, undoable.learnt)
  if (undoable.help.length) draft.help = [...draft.help, ...undoable.help].sort((a, b) => a.at - b.at)
  // a closed day that ended with its last ticket has one again
  if (draft.state === 'ended' && draft.openTickets > 0) draft.state = 'closed'
  // in the order of before; who has left on their own since stays away
  const { calling } = deskIn(draft, id)
  const order = undoable.desk.calling.filter((number) => calling.includes(number))
  draft.desks.set(id, { ...undoable.desk, calling: order, undoable: null })
}

/** A queue's last calls are told to who waits in it. */
function callOff(draft: Draft, { number, queue: id }: Ticket): void {
  const queue = queueIn(draft, id)
  queue.lastCalled = queue.lastCalled.filter((other) => other !== number)
}

function forget(draft: Draft, { before, after }: Lesson): void {
  draft.pace = paceWithout(draft.pace, { before: before.pace, after: after.pace })
  for (const [id, queue] of draft.queues) {
    queue.pace = queuePaceWithout(queue.pace, before.queues.get(id), after.queues.get(id))
  }
}
