// What taking a desk's last command back does to a day. What it taught about the pace is taken back with it.

import type { Arm } from './arm.ts'
import { type Draft, deskIn, put, queueIn } from './draft.ts'
import { ticketAt } from './find.ts'
import type { Lesson } from './waits/lesson.ts'
import { inOwnTime } from './waits/own-time.ts'
import { afterUndo } from './waits/told.ts'
import { paceWithout, queuePaceWithout } from './waits/unlearn.ts'

export const undone: Arm<'undone'> = (draft, { desk: id }, { version }) => {
  const { undoable } = deskIn(draft, id)
  if (!undoable) return
  for (const [queueId, calls] of undoable.calls) queueIn(draft, queueId).calls -= calls
  for (const before of undoable.tickets) {
    const now = ticketAt(draft, before.number)
    const calledOff = now.state === 'called' && before.state !== 'called'
    if (calledOff) draft.told = afterUndo(draft.told, inOwnTime(draft, now))
    put(draft, { ...before, moved: version, reason: calledOff ? 'undone' : before.reason })
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

function forget(draft: Draft, { before, after }: Lesson): void {
  draft.pace = paceWithout(draft.pace, { before: before.pace, after: after.pace })
  for (const [id, queue] of draft.queues) {
    queue.pace = queuePaceWithout(queue.pace, before.queues.get(id), after.queues.get(id))
  }
}
