// How good the waits were that people were told: how many of those called in the last hour waited as long as they were
// first told. It is kept in twelve parts of an hour, so that it stays small.
//
// A range that is too wide says nothing, however often it holds. People are then told its middle in words; this promises
// no range and is not counted.

import type { Ticket } from '../nouns/ticket.ts'
import type { ToldPart } from '../nouns/work.ts'

const MINUTE = 60_000
const PART = 5 * MINUTE
const PARTS = 12
/** A range that ends within this many minutes is told, however wide it is: "2–9 min" is of use. */
const SHORT = 10
/** A longer range is told where its end is at most this many times its beginning. */
const WIDEST = 3
/** The share is shown from this many calls on: one wrong wait in three would say nothing. */
const LEAST_CALLS = 30

/**
 * Among the tickets called in an hour: how many had been told a range, and how many of them waited within it; null:
 * none had.
 */
export type Trust = { readonly within: number; readonly of: number } | null

/** Whether the range is told as a range; else its middle is told in words. */
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

function counted(parts: ToldPart[], { told, cameAt }: Ticket, at: number, by: 1 | -1): ToldPart[] {
  if (!told || !isRange(told)) return parts
  const waited = (at - cameAt) / MINUTE
  const within = waited >= told.low && waited <= told.high ? by : 0
  const from = Math.floor(at / PART) * PART
  const isThere = parts.some((part) => part.from === from)
  if (!isThere) return by > 0 ? [...parts.slice(-PARTS), { from, of: 1, within }] : parts
  return parts.map((part) =>
    part.from === from ? { from, of: part.of + by, within: part.within + within } : part,
  )
}

/** The trust over the hour before `at`. */
export function trustIn(parts: readonly ToldPart[], at: number): Trust {
  const recent = parts.filter(({ from }) => from > at - (PARTS + 1) * PART)
  const of = recent.reduce((sum, part) => sum + part.of, 0)
  return of > 0 ? { of, within: recent.reduce((sum, part) => sum + part.within, 0) } : null
}

/** The trust over that hour; null where too few calls were made. */
export function trustShown(parts: readonly ToldPart[], at: number): Trust {
  const trust = trustIn(parts, at)
  return trust && trust.of >= LEAST_CALLS ? trust : null
}
