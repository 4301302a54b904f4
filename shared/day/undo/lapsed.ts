// Whether it is too late to take back the last command of a desk. What a tablet offers and what is done follow one rule.

import { heldBy } from '../nouns/devices.ts'
import { findTicket } from '../nouns/find.ts'
import type { Day, Undoable } from '../nouns/model.ts'

/** Milliseconds for which a desk's last command can be taken back. */
const UNDO_FOR = 60_000

/** When the time to take it back is over. No ticket can be put back into a day that is over. */
export function undoableUntil({ endsAt }: Pick<Day, 'endsAt'>, { at }: Pick<Undoable, 'at'>): number {
  return Math.min(at + UNDO_FOR, endsAt)
}

/** Whether its time is over, or what it changed has changed again since. */
export function isTooLateToUndo(day: Day, undoable: Undoable, at: number): boolean {
  return at >= undoableUntil(day, undoable) || hasMovedOn(day, undoable) || needsMore(day, undoable)
}

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
