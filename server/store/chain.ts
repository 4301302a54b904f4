// The hash chains of the store: of a day's log, of a site's log and of the receipts. Each record's hash is made with the
// hash of the record before it, so that a record that was changed or taken out is found.

import { createHash } from 'node:crypto'
import type { Receipt } from './ports/persons.ts'
import type { Note } from './ports/sites.ts'

/** Bytes of SHA-256 that the logs keep: finding another record with the same hash would take 2^128 attempts. */
const KEPT = 16
/** What the first record of a chain follows. */
const NOTHING = new Uint8Array()

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

/** The hash that the first chained event of a day carries: of the day, and of how many events it had before there were chains. */
export function startOfDay(site: string, date: string, version: number): Uint8Array {
  return linkOf(NOTHING, [site, date, version])
}

/** The hash of a line of a day's log, which the next line carries. */
export function hashOfLine(
  before: Uint8Array,
  { version, id, command, role, actor, at, event }: Line,
): Uint8Array {
  return linkOf(before, [version, id, command, role, actor, at, event])
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

/** The seal of a day's row: its hash, made with the hash of the last event. */
export function sealOf(head: Uint8Array | null, row: SealedRow): Uint8Array {
  const { site, date, version, ended, dueAt, summary, figures } = row
  return linkOf(head ?? NOTHING, [site, date, version, ended, dueAt, summary, figures])
}

/** The place of a record in a site's log. */
export interface Link {
  readonly number: number
  readonly hash: Uint8Array
}

/** A record of a site's log: what was set there, which days it opened, which logs were erased. */
export interface SiteRecord extends Note, Link {
  readonly site: string
}

/** What the first record of a site follows. */
export const FIRST: Link = { number: 0, hash: NOTHING }

/** The record that follows `last` in a site's log. */
export function recordAfter(last: Link, site: string, { kind, date, body, at, actor }: Note): SiteRecord {
  const number = last.number + 1
  const hash = linkOf(last.hash, [site, number, at, actor, kind, date, body])
  return { site, number, kind, date, body, at, actor, hash }
}

/**
 * The receipt that follows `last`. Receipts keep the whole hash, in hex, and the hash before it among their fields: people
 * have written them down since release 0.1.0, which may run beside this one.
 */
export function receiptAfter(
  last: Receipt | null,
  { site, at, reason, erased }: Pick<Receipt, 'site' | 'at' | 'reason' | 'erased'>,
): Receipt {
  const number = (last?.number ?? 0) + 1
  const before = last?.hash ?? ''
  const hash = digest(NOTHING, [number, site, at, reason, erased, before]).toString('hex')
  return { number, site, at, reason, erased, before, hash }
}

function linkOf(before: Uint8Array, fields: readonly unknown[]): Uint8Array {
  return digest(before, fields).subarray(0, KEPT)
}

function digest(before: Uint8Array, fields: readonly unknown[]): Buffer {
  return createHash('sha256').update(before).update(JSON.stringify(fields)).digest()
}
