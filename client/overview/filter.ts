// The filter and order of the sites that an officer sees. They are in the page's address, so that a bookmark keeps
// them.

import { Kind } from '../../shared/day/nouns/kinds.ts'

export const LEVELS = ['unserved', 'crowded', 'busy', 'clear', 'idle', 'closed'] as const
/** `worst`: the sites that need attention first. */
export const ORDERS = ['worst', 'name', 'wait', 'people'] as const
/** In place of a group: the sites that have none. */
export const NO_GROUP = '-'

export interface SiteFilter {
  readonly words: string
  /** One of `LEVELS`; empty: sites of every level. */
  readonly level: (typeof LEVELS)[number] | ''
  readonly kind: Kind | ''
  /** The group's Chinese name; empty: sites of every group. */
  readonly group: string
  readonly by: (typeof ORDERS)[number]
}

export const EVERY_SITE: SiteFilter = { words: '', level: '', kind: '', group: '', by: 'worst' }

/** The filter in an address's query; values that do not exist are left out. */
export function filterIn(query: string): SiteFilter {
  const given = new URLSearchParams(query)
  const one = <Of extends string>(of: readonly Of[], name: string) =>
    of.find((known) => known === given.get(name))
  return {
    words: given.get('q') ?? '',
    level: one(LEVELS, 'level') ?? '',
    kind: one(Kind.options, 'kind') ?? '',
    group: given.get('group') ?? '',
    by: one(ORDERS, 'by') ?? 'worst',
  }
}

/** The query of a filter, with its `?`; '' where the filter is the usual one. */
export function queryOf({ words, level, kind, group, by }: SiteFilter): string {
  const said = Object.entries({ q: words.trim(), level, kind, group, by: by === 'worst' ? '' : by })
  const query = new URLSearchParams(said.filter(([, value]) => value !== ''))
  return query.size ? `?${query}` : ''
}

/** How many parts of the filter hide sites. The words do not count, since they are in sight. */
export function partsSet({ level, kind, group }: SiteFilter): number {
  return [level, kind, group].filter((part) => part !== '').length
}
