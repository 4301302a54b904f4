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
  readonly fate: Fate
}

export interface Entry extends Given {
  /** In which order they were given, in all tabs of this browser. */
  readonly seq: number
}

export type Pending = Entry & { readonly fate: Extract<Fate, { is: 'pending' }> }

export function isPending(entry: Entry): entry is Pending {
  return entry.fate.is === 'pending'
}
