// A day knows which account works at a desk from what that account does there.

import type { Entry } from '../nouns/entry.ts'
import type { DeskId } from '../nouns/ids.ts'
import type { Desk } from '../nouns/model.ts'
import type { TicketNumber } from '../nouns/ticket.ts'
import { type Draft, deskIn } from './draft.ts'

type Work = Pick<Entry, 'at' | 'by'>

/** An account that calls at a desk works there from then on, whether it has taken the desk or not. */
export function workedAt(draft: Draft, id: string, record: Work): void {
  const desk = deskIn(draft, id)
  if (desk.open && isStaff(record.by) && record.by.id !== desk.marshal?.id)
    draft.desks.set(id, takenBy(desk, record))
}

/**
 * The desk, no longer resting, with the account that acted as its marshal. The same account keeps the time since which
 * it works there.
 */
export function takenBy(desk: Desk, { at, by }: Work): Desk {
  const { marshal } = desk
  const isSame = marshal !== null && marshal.id === by.id
  const taken = isStaff(by) ? { id: by.id, since: at } : marshal
  return { ...desk, marshal: isSame ? marshal : taken, restingSince: null }
}

function isStaff(by: Entry['by']): by is Entry['by'] & { readonly id: string } {
  return (by.role === 'marshal' || by.role === 'owner') && by.id !== null
}

/** Notes whom a desk finished last: all of one moment together. */
export function doneAt(draft: Draft, id: DeskId, number: TicketNumber, at: number): void {
  const { last, ...rest } = deskIn(draft, id)
  const earlier = last?.at === at ? last.numbers : []
  draft.desks.set(id, { ...rest, last: { numbers: [...earlier, number], at } })
}
