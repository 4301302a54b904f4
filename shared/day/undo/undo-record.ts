// Keeps beside a desk what its last command changed, so that the event `undone` can take exactly that back.

import { type Draft, deskIn } from '../draft/draft.ts'
import type { Entry } from '../nouns/entry.ts'
import { findTicket, ticketAt } from '../nouns/find.ts'
import type { Changeable, Ticket, TicketNumber, Undoable } from '../nouns/model.ts'
import type { DeskId } from '../nouns/site.ts'

/**
 * At which desk an event happens, for an undo of the command that has it: at the desk that it names, if it names one, or
 * where its ticket is called, if it is called; or at no desk.
 */
export type UndoneAt = 'desk' | 'ticket' | 'nothing'

/** A line of the log, of whatever event. */
interface Line extends Entry {
  readonly event: { readonly type: string; readonly desk?: DeskId | null; readonly number?: TicketNumber }
}

/**
 * Called before an event of an undoable command is applied: notes the state that the event will change at a desk.
 */
export function noteBefore(draft: Draft, record: Line, undo: UndoneAt): void {
  if (record.by.role !== 'marshal' && record.by.role !== 'owner') return
  const id = deskOf(draft, record.event, undo)
  if (id === null) return
  const desk = deskIn(draft, id)
  const known = desk.undoable?.of === record.id ? desk.undoable : begun(draft, id, record)
  const { number } = record.event
  const ticket = number === undefined ? undefined : findTicket(draft, number)
  const isNew = ticket && !known.before.tickets.some((other) => other.number === ticket.number)
  const before = isNew ? { ...known.before, tickets: [...known.before.tickets, ticket] } : known.before
  draft.desks.set(id, { ...desk, undoable: { ...known, before } })
}

/**
 * Called after an event of an undoable command was applied: notes the state that the command left behind. A consequence
 * that follows by itself, such as a ticket that is brought forward, does not count as a later change.
 */
export function noteAfter(draft: Draft, { id, version }: Entry): void {
  for (const desk of draft.desks.values()) {
    const { undoable } = desk
    if (undoable?.of !== id) continue
    const tickets = undoable.before.tickets.map(({ number }) => ticketAt(draft, number))
    const after = changeable(draft, desk.id, tickets)
    draft.desks.set(desk.id, { ...desk, undoable: { ...undoable, version, after } })
  }
}

function begun(draft: Draft, id: DeskId, { id: of, at, version }: Entry): Undoable {
  const before = changeable(draft, id, [])
  return { of, at, version, before, after: before, held: [...draft.held], missed: [...draft.missed] }
}

function changeable(draft: Draft, id: DeskId, tickets: readonly Ticket[]): Changeable {
  const { undoable: _, ...desk } = deskIn(draft, id)
  const queues = [...draft.queues].map(([queue, { calls, lastCallAt, lastCalled, pace }]) => {
    return [queue, { calls, lastCallAt, lastCalled, pace }] as const
  })
  const { help, pace, told } = draft
  return { desk, tickets, help, pace, told, queues: new Map(queues) }
}

/** The desk at which the event happens; null: none. */
function deskOf(draft: Draft, { desk, number }: Line['event'], undo: UndoneAt): DeskId | null {
  if (undo === 'desk') return desk ?? null
  const ticket = undo === 'ticket' && number !== undefined ? findTicket(draft, number) : undefined
  return ticket?.state === 'called' ? ticket.desk : null
}
