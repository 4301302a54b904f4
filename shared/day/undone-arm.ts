// What taking a desk's last command back does to a day. What was learnt from it about the pace stays: it is soon outweighed.

import type { Arm } from './arm.ts'
import { deskIn, put, queueIn } from './draft.ts'
import { ticketAt } from './find.ts'
import { afterUndo } from './waits/told.ts'

export const undone: Arm<'undone'> = (draft, { desk: id }, { version }) => {
  const { undoable } = deskIn(draft, id)
  if (!undoable) return
  for (const [queueId, calls] of undoable.calls) queueIn(draft, queueId).calls -= calls
  for (const before of undoable.tickets) {
    const now = ticketAt(draft, before.number)
    const calledOff = now.state === 'called' && before.state !== 'called'
    if (calledOff) draft.told = afterUndo(draft.told, now)
    put(draft, { ...before, moved: version, reason: calledOff ? 'undone' : before.reason })
  }
  // in the order of before; who has left on their own since stays away
  const { calling } = deskIn(draft, id)
  const order = undoable.desk.calling.filter((number) => calling.includes(number))
  draft.desks.set(id, { ...undoable.desk, calling: order, undoable: null })
}
