// A command on its way into a day, and what comes back.

import type { CommandContext, Refusal } from '../../shared/day/commands/command.ts'
import type { AnyCommand } from '../../shared/day/commands/index.ts'
import type { By } from '../../shared/day/log/recorded.ts'
import { findTicket } from '../../shared/day/nouns/find.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { TicketNumber } from '../../shared/day/nouns/ticket.ts'

/** In whose name a command is given. The log names no person, and a device only by a hash that differs every day. */
export interface Issuer {
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

/** Stands for a day whose tickets are not looked at: only answers are repeated, or nobody shows a token. */
export function withoutTickets(date = ''): On {
  return { date, epoch: 0, epochOf: null }
}

export function onDay(day: Day): On {
  return { date: day.date, epoch: day.givenIn, epochOf: (number) => findTicket(day, number)?.epoch ?? null }
}

export interface Ask {
  readonly command: AnyCommand
  readonly id: string
  /** The input, already checked against the command's shape. */
  readonly input: object
  readonly presence: CommandContext['presence']
  /** The ticket that a token in the input proves; left out, or null: none. */
  readonly had?: CommandContext['had']
  /** In whose name it is given on that day, or why it cannot be. */
  as(on: On): Issuer | Refusal
}

export interface Done {
  readonly ok: true
  readonly date: string
  readonly version: number
  readonly result: object
  /** Whether the log has it: false where it was so already. */
  readonly recorded: boolean
}

export interface KeeperRefusal {
  readonly ok: false
  readonly refusal:
    | Refusal
    | {
        readonly refused: 'unavailable' | 'command-failed' | 'site-damaged' | 'being-upgraded'
        readonly faults: readonly never[]
      }
}

export type KeeperAnswer = Done | KeeperRefusal

/** The events are not written, or not known to be. The caller asks again with the same id, which is the idempotency key. */
export const unavailable: KeeperRefusal = { ok: false, refusal: { refused: 'unavailable', faults: [] } }

/** Somebody else has changed the settings meanwhile. */
export const settingsMovedOn: KeeperRefusal = {
  ok: false,
  refusal: { refused: 'settings-moved-on', faults: [] },
}

/** The settings of the site cannot be read: an owner has to save them again. */
export const siteDamaged: KeeperRefusal = { ok: false, refusal: { refused: 'site-damaged', faults: [] } }

/** The command would write events that some server on the same store cannot read yet. */
export const beingUpgraded: KeeperRefusal = { ok: false, refusal: { refused: 'being-upgraded', faults: [] } }

/** The command threw, and would throw again: staff do by hand what it was for. */
export const failed: KeeperRefusal = { ok: false, refusal: { refused: 'command-failed', faults: [] } }
