// A command on its way into a day, and what comes back.

import type { Asked, Refusal } from '../../shared/day/command.ts'
import type { AnyCommand } from '../../shared/day/commands/index.ts'
import type { By } from '../../shared/day/events.ts'

/** As whom a command is given. The log has no person, and a device only as a hash of its day. */
export interface Giver {
  readonly by: By
  readonly device: string | null
}

export interface Ask {
  readonly command: AnyCommand
  readonly id: string
  /** Of the command's shape already. */
  readonly input: object
  readonly presence: Asked['presence']
  /** As whom it is given on the day of that date, or why it cannot be. */
  as(date: string): Giver | Refusal
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
    | { readonly refused: 'unavailable' | 'command-failed'; readonly faults: readonly never[] }
}

export type Answer = Done | Refused

/** Not written, or not known to be: ask again with the same id. */
export const unavailable: Refused = { ok: false, refusal: { refused: 'unavailable', faults: [] } }

/** It threw, and would again: it is done by hand. */
export const failed: Refused = { ok: false, refusal: { refused: 'command-failed', faults: [] } }
