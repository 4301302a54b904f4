// Which sites are shown, and in which order.

import type { OverviewView, SiteSummary } from '../../shared/day/views/site.ts'
import type { Language } from '../../shared/text/index.ts'
import { metresBetween, type Point } from './distance.ts'

/** `attention`: what has to be looked at first, for who watches over the sites. */
export type SortBy = 'attention' | 'wait' | 'name' | 'distance'

interface Wanted {
  readonly by: SortBy
  readonly words: string
  readonly language: Language
  /** Where the reader is; null: not known. */
  readonly here: Point | null
}

type Site = OverviewView['sites'][number]

/** The sites that have all the words in their name or address in any language, in the order wanted. */
export function sitesWanted(sites: readonly Site[], wanted: Wanted): Site[] {
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
function rankBy({ by, here }: Wanted): (site: Site) => number {
  if (by === 'name') return () => 0
  if (by === 'distance') return (site) => metresTo(site, here) ?? Number.MAX_VALUE
  if (by === 'attention') return byAttention
  return ({ level, open, wait }) => {
    if (level === 'closed') return Number.MAX_VALUE
    // one that gives no numbers any more is of no use to who looks for the shortest wait, and where nobody calls
    // there is no telling how long it will be
    return (wait?.about ?? 10_000) + (level === 'unserved' ? 50_000 : 0) + (open ? 0 : 100_000)
  }
}

const WORST_FIRST = { unserved: 0, crowded: 1, busy: 2, clear: 3, closed: 4 } as const

/** By level, then those with an alarm, then the longest wait. */
function byAttention({ level, alarms, wait }: Site): number {
  return WORST_FIRST[level] * 100_000 - (alarms.length > 0 ? 50_000 : 0) - (wait?.about ?? 0)
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
