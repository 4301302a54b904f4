// A command that was given on this device, and what has come of it.

import type { Problem } from '../../../shared/protocol/problems.ts'

export type Fate =
  /** `tried`: it was sent, and no answer came. The server may have done it all the same. */
  | { readonly is: 'pending'; readonly tried: boolean }
  | { readonly is: 'done'; readonly result: Readonly<Record<string, unknown>> }
  | { readonly is: 'refused'; readonly problem: Problem }
  /** Not sent any more: it came too late, or its day is over. */
  | { readonly is: 'lapsed'; readonly tried: boolean; readonly why: 'time' | 'day' }

export interface Given {
  readonly id: string
  readonly site: string
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
  /** When it was given, in milliseconds. */
  readonly at: number
  /** The day that it was meant for; null: whichever is next, since none was open or known. */
  readonly day: string | null
  /** The name of the account that gave it; null where that was not known, absent where an older page kept it. */
  readonly by?: string | null
  readonly fate: Fate
}

export interface Entry extends Given {
  /** In which order they were given, in all tabs of this browser. */
  readonly seq: number
}

export type Pending = Entry & { readonly fate: Extract<Fate, { is: 'pending' }> }

/** Whether somebody else than this account gave it. Of whom it is not known passes as this account's: no walk-in is lost. */
export function isOfAnother({ by }: Given, account: string | null): boolean {
  return account !== null && typeof by === 'string' && by !== account
}

export function isPending(entry: Entry): entry is Pending {
  return entry.fate.is === 'pending'
}
