// What a desk's last command changed is kept beside the desk, so that `undone` can put it back.

import { type Draft, deskIn } from './draft.ts'
import { events } from './events/index.ts'
import type { DayEvent, Recorded } from './events.ts'
import { findTicket } from './find.ts'
import type { HelpRequest, Undoable } from './model.ts'
import type { DeskId, QueueId } from './site.ts'
import type { Known } from './waits/lesson.ts'

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

/** Lets the day learn; where a desk's command can be taken back, what it teaches is kept to be taken back with it. */
export function taught(draft: Draft, { id }: Recorded, learn: () => void): void {
  const desk = [...draft.desks.values()].find(({ undoable }) => undoable?.of === id)
  const before = desk && (desk.undoable?.learnt?.before ?? knownIn(draft))
  learn()
  if (!desk || !before) return
  const { undoable, ...now } = deskIn(draft, desk.id)
  if (undoable)
    draft.desks.set(desk.id, { ...now, undoable: { ...undoable, learnt: { before, after: knownIn(draft) } } })
}

function knownIn({ pace, queues }: Draft): Known {
  return { pace, queues: new Map([...queues].map(([id, queue]) => [id, queue.pace])) }
}

/** At which desk it happens; null: at none. */
function deskOf(draft: Draft, event: DayEvent): DeskId | null {
  const { undo } = events[event.type]
  if (undo === 'desk') return 'desk' in event ? event.desk : null
  const ticket = undo === 'ticket' && 'number' in event ? findTicket(draft, event.number) : undefined
  return ticket?.state === 'called' ? ticket.desk : null
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
