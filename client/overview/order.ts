// Which sites are shown, and in which order.

import type { SiteSummary } from '../../shared/day/views/site.ts'
import type { Language } from '../../shared/text/index.ts'
import { metresBetween, type Point } from './distance.ts'

export type SortBy = 'wait' | 'name' | 'distance'

interface Wanted {
  readonly by: SortBy
  readonly words: string
  readonly language: Language
  /** Where the reader is; null: not known. */
  readonly here: Point | null
}

/** The sites that have all the words in their name or address in any language, in the order wanted. */
export function sitesWanted(sites: readonly SiteSummary[], wanted: Wanted): SiteSummary[] {
  const { compare } = new Intl.Collator(wanted.language, { numeric: true })
  const rankOf = rankBy(wanted)
  return sites
    .filter((site) => has(site, wanted.words))
    .map((site) => ({ site, rank: rankOf(site), name: site.name[wanted.language] }))
    .sort((a, b) => (a.rank === b.rank ? compare(a.name, b.name) : a.rank - b.rank))
    .map(({ site }) => site)
}

/** Metres to a site; null where it or the reader is not on the map. */
export function metresTo({ place }: SiteSummary, here: Point | null): number | null {
  return place && here ? metresBetween(place, here) : null
}

/** What is not known comes last. */
function rankBy({ by, here }: Wanted): (site: SiteSummary) => number {
  if (by === 'name') return () => 0
  if (by === 'distance') return (site) => metresTo(site, here) ?? Number.MAX_VALUE
  return ({ level, open, wait }) => {
    if (level === 'closed') return Number.MAX_VALUE
    // one that gives no numbers any more is of no use to who looks for the shortest wait
    return (wait ? (wait.low + wait.high) / 2 : 10_000) + (open ? 0 : 100_000)
  }
}

function has({ id, name, place }: SiteSummary, words: string): boolean {
  const text = plain([id, name['zh-CN'], name.en, place?.address['zh-CN'], place?.address.en].join(' '))
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
