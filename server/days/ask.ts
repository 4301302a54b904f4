// A command on its way into a day, and what comes back.

import type { Asked, Refusal } from '../../shared/day/commands/command.ts'
import type { AnyCommand } from '../../shared/day/commands/index.ts'
import type { By } from '../../shared/day/log/recorded.ts'
import { findTicket } from '../../shared/day/nouns/find.ts'
import type { Day, TicketNumber } from '../../shared/day/nouns/model.ts'

/** As whom a command is given. The log has no person, and a device only as a hash of its day. */
export interface Giver {
  readonly by: By
  readonly device: string | null
}

/** The day that a holder's token is held against. */
export interface On {
  readonly date: string
  readonly epoch: number
  /** The epoch in which a number was given, null where it was not. Null for a day of which only answers are repeated. */
  readonly epochOf: ((number: TicketNumber) => number | null) | null
}

/** Of a day of which only answers are repeated, or where nobody shows a token. */
export function unread(date = ''): On {
  return { date, epoch: 0, epochOf: null }
}

export function onDay(day: Day): On {
  return { date: day.date, epoch: day.givenIn, epochOf: (number) => findTicket(day, number)?.epoch ?? null }
}

export interface Ask {
  readonly command: AnyCommand
  readonly id: string
  /** Of the command's shape already. */
  readonly input: object
  readonly presence: Asked['presence']
  /** As whom it is given on that day, or why it cannot be. */
  as(on: On): Giver | Refusal
}

export interface Done {
  readonly ok: true
  readonly date: string
  readonly version: number
  readonly result: object
  /** Whether the log has it: false where it was so already. */
  readonly recorded: boolean
}

export interface Refused {
  readonly ok: false
  readonly refusal:
    | Refusal
    | {
        readonly refused: 'unavailable' | 'command-failed' | 'site-damaged' | 'being-upgraded'
        readonly faults: readonly never[]
      }
}

export type Answer = Done | Refused

/** Not written, or not known to be: ask again with the same id. */
export const unavailable: Refused = { ok: false, refusal: { refused: 'unavailable', faults: [] } }

/** Others have set it up meanwhile. */
export const movedOn: Refused = { ok: false, refusal: { refused: 'settings-moved-on', faults: [] } }

/** Its settings cannot be read: an owner sets them anew. */
export const siteDamaged: Refused = { ok: false, refusal: { refused: 'site-damaged', faults: [] } }

/** Some server that shares the store cannot read yet what it would write. */
export const beingUpgraded: Refused = { ok: false, refusal: { refused: 'being-upgraded', faults: [] } }

/** It threw, and would again: it is done by hand. */
export const failed: Refused = { ok: false, refusal: { refused: 'command-failed', faults: [] } }
