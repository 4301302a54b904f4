// Keeps beside a desk what its last command changed, so that the event `undone` can take exactly that back.

import { type Draft, deskIn } from '../draft/draft.ts'
import type { DeskAct } from '../nouns/desk-act.ts'
import type { Entry } from '../nouns/entry.ts'
import { findTicket, ticketAt } from '../nouns/find.ts'
import type { DeskId } from '../nouns/ids.ts'
import type { Changeable, Undoable } from '../nouns/model.ts'
import type { Ticket, TicketNumber } from '../nouns/ticket.ts'

/**
 * At which desk an event happens, for an undo of the command that has it: at the desk that it names, if it names one, or
 * where its ticket is called, if it is called; or at no desk. The event also says what it did there.
 */
export type Undone<At extends 'desk' | 'ticket' = 'desk' | 'ticket'> =
  | { readonly undo: At; readonly did: DeskAct }
  | { readonly undo: 'nothing'; readonly did?: never }

/** A line of the log, of whatever event. */
interface Line extends Entry {
  readonly event: { readonly type: string; readonly desk?: DeskId | null; readonly number?: TicketNumber }
}

/**
 * Called before an event of an undoable command is applied: notes the state that the event will change at a desk.
 */
export function noteBefore(draft: Draft, record: Line, undone: Undone): void {
  if (undone.undo === 'nothing') return

  if (record.by.role !== 'marshal' && record.by.role !== 'owner') return
  const id = deskOf(draft, record.event, undone.undo)
  if (id === null) return
  const desk = deskIn(draft, id)
  const known = desk.undoable?.of === record.id ? desk.undoable : begun(draft, id, record, undone.did)
  const { number } = record.event
  const ticket = number === undefined ? undefined : findTicket(draft, number)
  const isNew = ticket && !known.before.tickets.some((other) => other.number === ticket.number)
  const before = isNew ? { ...known.before, tickets: [...known.before.tickets, ticket] } : known.before
  draft.desks.set(id, { ...desk, undoable: { ...known, ...withAct(known, undone.did, number), before } })
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

/**
 * A command puts what it is about last: the call comes after the tickets that it finishes, and so does the closing of a
 * desk. The word of the last event therefore says what the whole command did.
 */
function withAct(known: Undoable, did: DeskAct, number?: TicketNumber): Pick<Undoable, 'did' | 'numbers'> {
  const numbers = known.did === did ? known.numbers : []
  return { did, numbers: number === undefined ? numbers : [...numbers, number] }
}

function begun(draft: Draft, id: DeskId, { id: of, at, version }: Entry, did: DeskAct): Undoable {
  const before = changeable(draft, id, [])
  const [held, missed] = [[...draft.held], [...draft.missed]]
  return { of, did, numbers: [], at, version, before, after: before, held, missed }
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
function deskOf(draft: Draft, { desk, number }: Line['event'], undo: 'desk' | 'ticket'): DeskId | null {
  if (undo === 'desk') return desk ?? null
  const ticket = number === undefined ? undefined : findTicket(draft, number)
  return ticket?.state === 'called' ? ticket.desk : null
}
