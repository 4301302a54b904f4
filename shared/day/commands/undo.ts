import * as v from 'valibot'
import { heldBy } from '../nouns/devices.ts'
import { findTicket } from '../nouns/find.ts'
import { DeskId } from '../nouns/ids.ts'
import type { Day, Undoable } from '../nouns/model.ts'
import { UNDO_FOR } from '../undo/undo-record.ts'
import { command, refuse } from './command.ts'

export const undo = command('undo', {
  by: ['marshal'],
  lapses: true,
  input: v.strictObject({ desk: DeskId, of: v.pipe(v.string(), v.maxLength(64)) }),
  decide(day, { desk: id, of }, { at }) {
    const desk = day.desks.get(id)
    if (!desk) return refuse('unknown-desk')
    const { undoable } = desk
    if (undoable?.of !== of) return refuse('desk-moved-on')
    // no ticket can be put back into a day that is over, nor into a queue that the settings have removed
    const isLate = at >= undoable.at + UNDO_FOR || at >= day.endsAt
    if (isLate || hasMovedOn(day, undoable) || needsMore(day, undoable)) return refuse('too-late-to-undo')
    return [{ type: 'undone', desk: id, of }]
  },
})

/** Whether a ticket has changed since, or its holder has taken another number. */
function hasMovedOn(day: Day, { before, version }: Undoable): boolean {
  return before.tickets.some(({ number, device }) => {
    const holds = device === null ? undefined : heldBy(day.devices, device)
    return (findTicket(day, number)?.moved ?? 0) > version || (holds !== undefined && holds !== number)
  })
}

/** Whether the settings have removed a queue that the desk drew from, or into which a ticket would be put back. */
function needsMore(day: Day, { before, after }: Undoable): boolean {
  const { tickets, desk, queues } = before
  const called = [...queues].filter(([id, { calls }]) => calls !== after.queues.get(id)?.calls)
  const needed = [...tickets.map(({ queue }) => queue), ...desk.queues, ...called.map(([id]) => id)]
  return needed.some((id) => !day.queues.has(id))
}
