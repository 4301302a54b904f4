// What becomes of a desk: it is opened, rests, is taken over or up, and closes. Who works there is known from it.

import type { Arm } from './arm.ts'
import { type Draft, deskIn } from './draft.ts'
import type { By, Recorded } from './events.ts'
import type { Desk } from './model.ts'
import { isServing } from './serving.ts'

type Work = Pick<Recorded, 'at' | 'by'>

export const deskArms: { [E in 'desk-opened' | 'desk-closed' | 'desk-rested' | 'desk-taken']: Arm<E> } = {
  'desk-opened': (draft, { desk: id, queues }, record) => {
    const desk = deskIn(draft, id)
    // a marshal at the gate may change the queues of a desk at work, and does not work there by that
    const work = isServing(desk) ? desk : takenBy(desk, record)
    draft.desks.set(id, { ...work, open: true, last: null, queues })
  },
  'desk-closed': (draft, { desk: id }) => {
    draft.desks.set(id, { ...deskIn(draft, id), open: false, marshal: null, restingSince: null })
  },
  'desk-rested': (draft, { desk: id }, { at }) => {
    draft.desks.set(id, { ...deskIn(draft, id), restingSince: at })
  },
  'desk-taken': (draft, { desk: id }, record) => {
    draft.desks.set(id, takenBy(deskIn(draft, id), record))
  },
}

/** Whoever calls at a desk works there, whether they have said so or not. */
export function workedAt(draft: Draft, id: string, record: Work): void {
  const desk = deskIn(draft, id)
  if (desk.open && isStaff(record.by) && record.by.id !== desk.marshal?.id)
    draft.desks.set(id, takenBy(desk, record))
}

/**
 * The desk, no longer resting, with the account that acted as its marshal. The same account keeps the time since which
 * it works there.
 */
function takenBy(desk: Desk, { at, by }: Work): Desk {
  const { marshal } = desk
  const isSame = marshal !== null && marshal.id === by.id
  const taken = isStaff(by) ? { id: by.id, since: at } : marshal
  return { ...desk, marshal: isSame ? marshal : taken, restingSince: null }
}

function isStaff(by: By): by is By & { readonly id: string } {
  return (by.role === 'marshal' || by.role === 'owner') && by.id !== null
}
