// A command that was given on this device, and what has come of it.

import type { CommandName, Input, Result } from '../../../shared/day/commands/index.ts'
import type { KeptCommand } from '../../../shared/day/commands/lifts.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'

export type Fate<Name extends CommandName = CommandName> =
  /** `tried`: it was sent, and no answer came. The server may have done it all the same. */
  | { readonly is: 'pending'; readonly tried: boolean }
  | { readonly is: 'done'; readonly result: Result<Name> }
  | { readonly is: 'refused'; readonly problem: Problem }
  /** Not sent any more, or not understood: it came too late, its day is over, or it is of another release. */
  | { readonly is: 'lapsed'; readonly tried: boolean; readonly why: 'time' | 'day' | 'release' }

/** As it is kept, which may have been by another release: what it asks for is as that one had it. */
export interface GivenCommand extends KeptCommand {
  readonly id: string
  readonly site: string
  /** When it was given, in milliseconds. */
  readonly at: number
  /** The day that it was meant for; null: whichever is next, since none was open or known. */
  readonly day: string | null
  /** The name of the account that gave it; null where that was not known, absent where an older page kept it. */
  readonly by?: string | null
  /** The protocol of the page that gave it; absent where that was older than 4. */
  readonly protocol?: number
  /** Whether it is a tap, as that page knew: this one may not know the command. Absent as `protocol` is. */
  readonly lapses?: boolean
  readonly fate: Fate
}

export interface OutboxEntry extends GivenCommand {
  /** In which order they were given, in all tabs of this browser. */
  readonly seq: number
}

/** One whose command is known, and with it what it asks for and is answered. */
export type EntryOf<Name extends CommandName> = OutboxEntry & {
  readonly command: Name
  readonly input: Input<Name>
  readonly fate: Fate<Name>
}

export type Pending = OutboxEntry & { readonly fate: Extract<Fate, { is: 'pending' }> }

/** Whether somebody else than this account gave it. Of whom it is not known passes as this account's: no walk-in is lost. */
export function isOfAnother({ by }: GivenCommand, account: string | null): boolean {
  return account !== null && typeof by === 'string' && by !== account
}

export function isPending(entry: OutboxEntry): entry is Pending {
  return entry.fate.is === 'pending'
}

/** Whether it is that command: one that this page gave, or that the server took as such. */
export function isOf<Name extends CommandName>(entry: OutboxEntry, command: Name): entry is EntryOf<Name> {
  return entry.command === command
}
