// The sites that a filter leaves, in its order, and their totals.

import type { Group } from '../../shared/day/nouns/site.ts'
import { groupKey, textIn } from '../../shared/day/nouns/text.ts'
import type { SiteRow } from '../../shared/day/views/sites.ts'
import type { Language } from '../../shared/languages.ts'
import { NO_GROUP, type SiteFilter } from './filter.ts'
import { matchesWords } from './order.ts'
import { alarmsShown, levelShown } from './shown.ts'

/** These alarms stop all work at a site, which is as bad as nobody calling. */
const STOPPED = new Set(['damaged', 'ahead'])
const WORST_FIRST = { unserved: 0, crowded: 1, busy: 2, clear: 3, idle: 4, closed: 5 } as const

/** The rows that the filter leaves, in its order. Rows of equal rank are in the order of their names. */
export function rowsWanted(rows: readonly SiteRow[], filter: SiteFilter, language: Language): SiteRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return rows
    .filter((row) => isWanted(row, filter))
    .map((row) => ({ row, rank: RANKS[filter.by](row) }))
    .sort(
      (a, b) =>
        byRank(a.rank, b.rank) ||
        compare(textIn(a.row.name, language), textIn(b.row.name, language)) ||
        (a.row.id < b.row.id ? -1 : 1),
    )
    .map(({ row }) => row)
}

/** Worst first: by level, then rows with an alarm that the level does not show, then the longest wait, then the most people. */
const RANKS: Record<SiteFilter['by'], (row: SiteRow) => readonly number[]> = {
  worst: (row) => [severityOf(row), isAlarmed(row) ? 0 : 1, -minutesOf(row), -row.people],
  name: () => [],
  wait: (row) => [-minutesOf(row), -row.people],
  people: (row) => [-row.people],
}

/** Whether its row shows an alarm. An alarm that the level already shows does not change the order. */
function isAlarmed(row: SiteRow): boolean {
  return alarmsShown(row).length > 0
}

function severityOf(row: SiteRow): number {
  return row.alarms.some((kind) => STOPPED.has(kind)) ? 0 : WORST_FIRST[levelShown(row)]
}

/** Minutes to wait. Where nobody calls, the wait counts as longest. */
function minutesOf({ wait, level }: SiteRow): number {
  return level === 'unserved' ? Number.MAX_VALUE : (wait?.about ?? -1)
}

function byRank(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? 0
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

function isWanted(row: SiteRow, { words, level, kind, group }: SiteFilter): boolean {
  return (
    (level === '' || levelShown(row) === level) &&
    (kind === '' || row.kind === kind) &&
    (group === '' || (row.group ? groupKey(row.group) : NO_GROUP) === group) &&
    matchesWords(row, words)
  )
}

/** The groups of these sites, each once, by name. */
export function groupsByName(rows: readonly SiteRow[], language: Language): Group[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const groups = new Map(rows.flatMap(({ group }) => (group ? [[groupKey(group), group] as const] : [])))
  return [...groups.values()].sort((a, b) => compare(textIn(a, language), textIn(b, language)))
}

export interface Totals {
  readonly sites: number
  readonly people: number
  readonly desks: number
  readonly allDesks: number
  readonly served: number
  readonly unserved: number
  /** Sites whose row shows an alarm. */
  readonly alarmed: number
}

export function totalsOf(rows: readonly SiteRow[]): Totals {
  const sum = (of: (row: SiteRow) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    sites: rows.length,
    people: sum((row) => row.people),
    desks: sum((row) => row.desks),
    allDesks: sum((row) => row.allDesks),
    served: sum((row) => row.served ?? 0),
    unserved: sum((row) => Number(row.level === 'unserved')),
    alarmed: sum((row) => Number(isAlarmed(row))),
  }
}

/** The order in which rows are drawn. While `held` it stays, so that nothing moves under a finger, and new rows come at the end. */
export function keepOrder(
  rows: readonly SiteRow[],
  before: readonly string[],
  held: boolean,
): readonly SiteRow[] {
  if (!held) return rows
  const byId = new Map(rows.map((row) => [row.id, row]))
  const stayed = before.flatMap((id) => byId.get(id) ?? [])
  const known = new Set(before)
  return [...stayed, ...rows.filter(({ id }) => !known.has(id))]
}
