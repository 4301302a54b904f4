// What a desk's last command changed is kept beside the desk, so that `undone` can put it back.

import { type Draft, deskIn } from './draft.ts'
import type { DayEvent, Recorded } from './events.ts'
import { findTicket } from './find.ts'
import type { HelpRequest, Undoable } from './model.ts'
import type { DeskId, QueueId } from './site.ts'

/** Milliseconds for which a desk's last command can be taken back. */
export const UNDO_FOR = 60_000

/**
 * Notes, before an event is applied, what it is about to change. A desk's command is one by a member of staff that
 * opens or closes the desk, or moves a ticket that is, or comes to be, called there.
 */
export function note(draft: Draft, record: Recorded): void {
  if (record.by.role !== 'marshal' && record.by.role !== 'owner') return
  const { event } = record
  const id = deskOf(draft, event)
  if (id === null) {
    follow(draft, record)
    return
  }
  const desk = deskIn(draft, id)
  const { undoable: last, ...now } = desk
  const known: Undoable =
    last?.of === record.id
      ? last
      : {
          of: record.id,
          at: record.at,
          version: 0,
          tickets: [],
          desk: now,
          calls: [],
          learnt: null,
          help: [],
        }
  const ticket = 'number' in event ? findTicket(draft, event.number) : undefined
  const isNew = ticket && !known.tickets.some((other) => other.number === ticket.number)
  const undoable: Undoable = {
    ...known,
    version: record.version,
    tickets: isNew ? [...known.tickets, ticket] : known.tickets,
    calls: event.type === 'called' && ticket ? addCall(known.calls, ticket.queue) : known.calls,
    help: [...known.help, ...endedHelp(draft, event)],
  }
  draft.desks.set(id, { ...desk, undoable })
}

/** What follows from a desk's command by itself, such as a ticket brought forward, is no change since. */
function follow(draft: Draft, { id, version }: Recorded): void {
  for (const desk of draft.desks.values()) {
    if (desk.undoable?.of === id)
      draft.desks.set(desk.id, { ...desk, undoable: { ...desk.undoable, version } })
  }
}

function deskOf(draft: Draft, event: DayEvent): DeskId | null {
  if (event.type === 'undone') return null
  if ('desk' in event) return event.desk
  const ticket = 'number' in event ? findTicket(draft, event.number) : undefined
  // help and the like leave the ticket where it is
  if (ticket?.state !== 'called' || stays(event)) return null
  return ticket.desk
}

/** Whether it leaves every ticket where it is. */
function stays({ type }: DayEvent): boolean {
  return type.startsWith('help-') || type === 'on-the-way' || type === 'handed-over'
}

/** Whoever is served or has left needs no help any more. */
function endedHelp({ help }: Draft, event: DayEvent): readonly HelpRequest[] {
  if (event.type !== 'served' && event.type !== 'left') return []
  return help.filter(({ number }) => number === event.number)
}

function addCall(calls: Undoable['calls'], queue: QueueId): Undoable['calls'] {
  const others = calls.filter(([id]) => id !== queue)
  const count = calls.find(([id]) => id === queue)?.[1] ?? 0
  return [...others, [queue, count + 1]]
}
