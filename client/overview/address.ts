// The choices in the page's address, so that somebody can send what they see as a link.

import { KINDS, type Kind } from '../../shared/day/nouns/kinds.ts'
import { NO_GROUP, type SiteFilter } from './filter.ts'
import { NAMED, type Named } from './period.ts'

export interface OverviewAddress {
  readonly view: 'sites' | 'figures' | 'moves' | 'sign-in'
  readonly site: string | null
  readonly date: string | null
  /** The last date of figures, where it is not the first. */
  readonly to?: string | undefined
  /** A named period in place of dates. A link with `today` in it means another day tomorrow. */
  readonly period?: Named | undefined
  readonly kind?: Kind | undefined
  /** The Chinese name of a street or township. */
  readonly group?: string | undefined
  readonly words?: string | undefined
}

export function askedFor(query: string): OverviewAddress {
  const given = new URLSearchParams(query)
  const moves = given.get('moves')
  return {
    view: moves ? 'moves' : viewIn(given),
    site: moves || given.get('site') || null,
    date: dateIn(given.get('date')),
    to: dateIn(given.get('to')) ?? undefined,
    period: NAMED.find((name) => name === given.get('period')),
    kind: (Object.keys(KINDS) as Kind[]).find((kind) => kind === given.get('kind')),
    group: given.get('group') || undefined,
    words: given.get('words') || undefined,
  }
}

export function overviewAddress({ view, site, date, ...more }: OverviewAddress): string {
  if (view === 'sites') return '/'
  if (view === 'sign-in') return '/?sign-in'
  if (view === 'moves') return `/?${new URLSearchParams({ moves: site ?? '', ...(date ? { date } : {}) })}`
  const query = new URLSearchParams(site ? { site } : { figures: '' })
  if (date) query.set('date', date)
  for (const name of ['to', 'period', 'kind', 'group', 'words'] as const) {
    const value = more[name]
    if (value) query.set(name, value)
  }
  return `/?${query.toString().replace(/^figures=/, 'figures')}`
}

function viewIn(given: URLSearchParams): 'sites' | 'figures' | 'sign-in' {
  if (given.has('sign-in')) return 'sign-in'
  return given.has('figures') || given.has('site') ? 'figures' : 'sites'
}

/** The query for the figures of the sites that a filter shows. */
export function askedFrom({ words, kind, group }: SiteFilter): Partial<OverviewAddress> {
  return {
    words: words.trim() || undefined,
    kind: kind || undefined,
    group: group && group !== NO_GROUP ? group : undefined,
  }
}

/** The filter for the list of the sites whose figures are asked for; its order and its other parts stay. */
export function filterFrom({ words = '', kind, group }: OverviewAddress, filter: SiteFilter): SiteFilter {
  return { ...filter, words, kind: kind ?? '', group: group || (filter.group === NO_GROUP ? NO_GROUP : '') }
}

function dateIn(given: string | null): string | null {
  return given && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : null
}
