// The log of a site: what was set there, which days it opened, whose logs were erased. Each record has a hash of all
// before it, so that a row that was changed elsewhere is found beside it.

import type { Note } from '../ports/sites.ts'
import { hashOf } from './chain.ts'

/** A record's place in the chain. */
export interface Link {
  readonly number: number
  readonly hash: Uint8Array
}

export interface SiteRecord extends Note, Link {
  readonly site: string
}

/** A record as a store of before the hashes has it. */
export interface KeptRecord extends Note {
  readonly site: string
  readonly number: number
  readonly hash: Uint8Array | null
}

/** What the first record of a site follows. */
export const FIRST: Link = { number: 0, hash: new Uint8Array() }

/** The record that follows. */
export function recordAfter(last: Link, site: string, { kind, date, body, at, actor }: Note): SiteRecord {
  const number = last.number + 1
  const hash = hashOf(last.hash, JSON.stringify([site, number, at, actor, kind, date, body]))
  return { site, number, kind, date, body, at, actor, hash }
}

/** The records of before the hashes, with them: those of one site or more, by site and number. */
export function withHashes(records: readonly KeptRecord[]): SiteRecord[] {
  const heads = new Map<string, Link>()
  return records.map(({ site, ...note }) => {
    const record = recordAfter(heads.get(site) ?? FIRST, site, { ...note, at: numberOf(note.at) })
    heads.set(site, record)
    return record
  })
}

/** PostgreSQL's driver reads a wide number as text. */
export function numberOf(value: number | string | null): number | null {
  return value === null ? null : Number(value)
}

/** The records of every site that has one without a hash. */
export const WITHOUT_HASHES = `SELECT * FROM site_log WHERE site IN (SELECT site FROM site_log WHERE hash IS NULL)
  ORDER BY site, number`
export const LAST_RECORD = 'SELECT number, hash FROM site_log WHERE site = ? ORDER BY number DESC LIMIT 1'
export const SET_HASH = 'UPDATE site_log SET hash = ? WHERE site = ? AND number = ?'
export const SET_HEAD = 'UPDATE sites SET head = ? WHERE id = ?'
