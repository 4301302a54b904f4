// How good the waits were that people were told: of those called in the last hour, how many waited as long as they
// were first told. Kept in twelve parts of an hour, so that it stays small.
//
// A range that is too wide says nothing, however often it holds: people are told its middle in words, and nothing is
// promised that could be counted.

import type { Ticket } from '../model.ts'
import type { ToldPart } from './work.ts'

const MINUTE = 60_000
const PART = 5 * MINUTE
const PARTS = 12
/** Up to so many minutes a range is told however wide it is: "2–9 min" is of use. */
const SHORT = 10
/** Beyond, the upper end is at most this many times the lower. */
const WIDEST = 3
/** Calls from which on it is said how many were right: of three, one that was wrong says nothing. */
const LEAST_CALLS = 30

/** Of those called in an hour: how many had been told a range, and how many waited within it; null: nobody had. */
export type Trust = { readonly within: number; readonly of: number } | null

/** Whether the range is told as one; else its middle is told, in words. */
export function isRange({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return high <= Math.max(SHORT, WIDEST * low)
}

export function afterCall(parts: ToldPart[], ticket: Ticket, at: number): ToldPart[] {
  return counted(parts, ticket, at, 1)
}

/** Takes back a call that was undone. */
export function afterUndo(parts: ToldPart[], ticket: Ticket): ToldPart[] {
  return ticket.calledAt === null ? parts : counted(parts, ticket, ticket.calledAt, -1)
}

function counted(parts: ToldPart[], { told, takenAt }: Ticket, at: number, by: 1 | -1): ToldPart[] {
  if (!told || !isRange(told)) return parts
  const waited = (at - takenAt) / MINUTE
  const within = waited >= told.low && waited <= told.high ? by : 0
  const from = Math.floor(at / PART) * PART
  const isThere = parts.some((part) => part.from === from)
  if (!isThere) return by > 0 ? [...parts.slice(-PARTS), { from, of: 1, within }] : parts
  return parts.map((part) =>
    part.from === from ? { from, of: part.of + by, within: part.within + within } : part,
  )
}

/** The same of the hour before `at`. */
export function trustIn(parts: readonly ToldPart[], at: number): Trust {
  const recent = parts.filter(({ from }) => from > at - (PARTS + 1) * PART)
  const of = recent.reduce((sum, part) => sum + part.of, 0)
  return of > 0 ? { of, within: recent.reduce((sum, part) => sum + part.within, 0) } : null
}

/** The same, from as many calls on as say something. */
export function trustShown(parts: readonly ToldPart[], at: number): Trust {
  const trust = trustIn(parts, at)
  return trust && trust.of >= LEAST_CALLS ? trust : null
}
