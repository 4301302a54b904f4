// A command that was given on this device, and its outcome.

import type { CommandName, Input, Result } from '../../../shared/day/commands/index.ts'
import type { KeptCommand } from '../../../shared/day/commands/lifts.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'

export type Fate<Name extends CommandName = CommandName> =
  /** `tried`: it was sent, and no answer came. The server may have done it all the same. */
  | { readonly is: 'pending'; readonly tried: boolean }
  | { readonly is: 'done'; readonly result: Result<Name> }
  | { readonly is: 'refused'; readonly problem: Problem }
  /** It is not sent any more, or was not understood: it came too late, its day is over, or it is of another release. */
  | { readonly is: 'lapsed'; readonly tried: boolean; readonly why: 'time' | 'day' | 'release' }

/** The command as it is kept, perhaps by another release: then its input has that release's shape. */
export interface GivenCommand extends KeptCommand {
  readonly id: string
  readonly site: string
  /** When it was given, in milliseconds. */
  readonly at: number
  /** The day that it was meant for; null: whichever is next, since none was open or known. */
  readonly day: string | null
  /** The name of the account that gave it; null: it was not known; absent: an older page kept it. */
  readonly by?: string | null
  /** The protocol of the page that gave it; absent where that was older than 4. */
  readonly protocol?: number
  /** Whether that page took it for a tap, which lapses: this page may not know the command. Absent where `protocol` is. */
  readonly lapses?: boolean
  readonly fate: Fate
}

export interface OutboxEntry extends GivenCommand {
  /** Its place in the order of all commands, from all tabs of this browser. */
  readonly seq: number
}

/** An entry whose command is known, and with it the types of its input and result. */
export type EntryOf<Name extends CommandName> = OutboxEntry & {
  readonly command: Name
  readonly input: Input<Name>
  readonly fate: Fate<Name>
}

export type Pending = OutboxEntry & { readonly fate: Extract<Fate, { is: 'pending' }> }

/** Whether another account gave it. Where the account is not known, it counts as this one's: no walk-in is lost. */
export function isOfAnother({ by }: GivenCommand, account: string | null): boolean {
  return account !== null && typeof by === 'string' && by !== account
}

export function isPending(entry: OutboxEntry): entry is Pending {
  return entry.fate.is === 'pending'
}

/** Whether it is that command, given by this page or accepted by the server as such. */
export function isOf<Name extends CommandName>(entry: OutboxEntry, command: Name): entry is EntryOf<Name> {
  return entry.command === command
}
