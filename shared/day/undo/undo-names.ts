// Names what an undo would take back, so that a marshal reads it before the tap.

import * as v from 'valibot'
import { findTicket } from '../nouns/find.ts'
import { type Day, type Desk, type Ticket, TicketNumber, type Undoable } from '../nouns/model.ts'

/** Milliseconds for which a desk's last command can be taken back. */
export const UNDO_FOR = 60_000

export const TakesBack = v.object({
  /** What the desk's last command did. */
  did: v.picklist([
    'called',
    'recalled',
    'arrived',
    'finished',
    'missed',
    'returned',
    'passed-over',
    'transferred',
    'held',
    'removed',
    'amended',
    'opened',
    'closed',
    'rested',
    'taken',
  ]),
  /** The tickets that it was done to. A call that also finished others names the called ones. */
  numbers: v.array(TicketNumber),
})
export type TakesBack = v.InferOutput<typeof TakesBack>
type Did = TakesBack['did']

/** What the last command of the desk did, where that can be taken back; else null. */
export function takesBack(day: Day, desk: Desk): TakesBack | null {
  const { undoable } = desk
  if (!undoable) return null
  const moved = undoable.before.tickets.flatMap((before) => {
    const now = findTicket(day, before.number)
    return now ? [{ number: now.number, did: didTo(before, now) }] : []
  })
  // a call names the tickets that it called, not those that it finished; the closing of a desk names the desk
  const did = doneTo(desk, undoable.before.desk) ?? firstOf(moved) ?? whatElse(desk, undoable.before.desk)
  return { did, numbers: moved.filter((one) => one.did === did).map(({ number }) => number) }
}

/** What was done to the desk itself, whatever tickets moved with it. */
function doneTo({ open, restingSince }: Desk, before: Undoable['before']['desk']): Did | null {
  if (open !== before.open) return open ? 'opened' : 'closed'
  if ((restingSince === null) === (before.restingSince === null)) return null
  return restingSince === null ? 'taken' : 'rested'
}

/** Where no ticket moved: another account took the desk over, or the desk draws from other queues. */
function whatElse({ marshal }: Desk, before: Undoable['before']['desk']): Did {
  return marshal?.id === before.marshal?.id ? 'opened' : 'taken'
}

function firstOf(moved: readonly { did: Did }[]): Did | null {
  return moved.find(({ did }) => did === 'called')?.did ?? moved[0]?.did ?? null
}

function didTo(before: Ticket, now: Ticket): Did {
  if (now.state === 'called') {
    if (before.state !== 'called') return 'called'
    if (before.call !== now.call) return 'recalled'
    return before.arrivedAt === now.arrivedAt ? 'amended' : 'arrived'
  }
  if (now.state === 'served') return 'finished'
  if (now.state === 'missed') return 'missed'
  if (now.state === 'held') return 'held'
  if (now.state === 'left') return 'removed'
  return now.reason === 'transferred' || now.reason === 'passed-over' ? now.reason : 'returned'
}
