// The chain of a day's log: each event carries a hash of the one before it, so that a changed log is found.

import { createHash } from 'node:crypto'
import { asWritten } from '../../shared/day/log/format.ts'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import type { Note } from './ports/sites.ts'

/** Bytes of SHA-256 that are kept: to find another line with the same would take 2^128 tries. */
const KEPT = 16

/** An event as an engine keeps it: its text is hashed as it stands there. */
export interface Line {
  readonly version: number
  readonly id: string
  readonly command: string
  readonly role: string
  readonly actor: string | null
  readonly at: number
  readonly event: string
}

export interface ChainedLine extends Line {
  /** The hash of the line before. */
  readonly before: Uint8Array
}

/** What the first chained event of a day carries: the day, and how many events it had before there were chains. */
export function startOf(site: string, date: string, version: number): Uint8Array {
  return hashOf(new Uint8Array(), JSON.stringify([site, date, version]))
}

/** The hash of a line, which the next one carries: it holds all the lines before it too. */
export function linkOf(
  before: Uint8Array,
  { version, id, command, role, actor, at, event }: Line,
): Uint8Array {
  return hashOf(before, JSON.stringify([version, id, command, role, actor, at, event]))
}

/** A day's row as an engine keeps it. */
export interface SealedRow {
  readonly site: string
  readonly date: string
  readonly version: number
  readonly ended: number
  readonly dueAt: number | null
  readonly summary: string
  readonly figures: string | null
}

/** The hash of a day's row, and of its log by that of the last event. */
export function sealOf(head: Uint8Array | null, row: SealedRow): Uint8Array {
  const { site, date, version, ended, dueAt, summary, figures } = row
  const text = JSON.stringify([site, date, version, ended, dueAt, summary, figures])
  return hashOf(head ?? new Uint8Array(), text)
}

/** The records as lines that follow upon `head`, and the hash of the last. */
export function chained(
  head: Uint8Array,
  records: readonly Recorded[],
): { lines: ChainedLine[]; head: Uint8Array } {
  let before = head
  const lines = records.map(({ version, id, command, by, at, event }) => {
    const line = {
      version,
      id,
      command,
      role: by.role,
      actor: by.id,
      at,
      event: JSON.stringify(asWritten(event)),
      before,
    }
    before = linkOf(before, line)
    return line
  })
  return { lines, head: before }
}

/** The hash of a text and of all that its predecessor's hash holds. */
export function hashOf(before: Uint8Array, text: string): Uint8Array {
  return createHash('sha256').update(before).update(text).digest().subarray(0, KEPT)
}

/** A record's place in the chain. */
export interface Link {
  readonly number: number
  readonly hash: Uint8Array
}

export interface SiteRecord extends Note, Link {
  readonly site: string
}

/** What the first record of a site follows. */
export const FIRST: Link = { number: 0, hash: new Uint8Array() }

/** The record that follows. */
export function recordAfter(last: Link, site: string, { kind, date, body, at, actor }: Note): SiteRecord {
  const number = last.number + 1
  const hash = hashOf(last.hash, JSON.stringify([site, number, at, actor, kind, date, body]))
  return { site, number, kind, date, body, at, actor, hash }
}
