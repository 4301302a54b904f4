// The sites that a resident is shown, and their order.

import { Kind } from '../../shared/day/nouns/kinds.ts'
import { textIn } from '../../shared/day/nouns/text.ts'
import type { SiteRow } from '../../shared/day/views/sites.ts'
import type { Language } from '../../shared/languages.ts'
import { metresBetween, type Point } from './distance.ts'
import { levelShown } from './shown.ts'

export type SortBy = 'wait' | 'name' | 'distance'

interface Wanted {
  readonly by: SortBy
  readonly words: string
  /** Empty: sites of every kind. */
  readonly kind: Kind | ''
  readonly language: Language
  /** The reader's position; null: not known. */
  readonly here: Point | null
}

/** The sites whose name, short name or address holds all the words, in any language, in the order of `wanted`. */
export function sitesWanted(sites: readonly SiteRow[], wanted: Wanted): SiteRow[] {
  const { compare } = new Intl.Collator(wanted.language, { numeric: true })
  const rankOf = rankBy(wanted)
  return sites
    .filter((site) => wanted.kind === '' || site.kind === wanted.kind)
    .filter((site) => matchesWords(site, wanted.words))
    .map((site) => ({ site, rank: rankOf(site), name: textIn(site.name, wanted.language) }))
    .sort((a, b) => (a.rank === b.rank ? compare(a.name, b.name) : a.rank - b.rank))
    .map(({ site }) => site)
}

/** The kinds of these sites, in the order of all kinds. */
export function kindsAmong(sites: readonly SiteRow[]): Kind[] {
  return Kind.options.filter((kind) => sites.some((site) => site.kind === kind))
}

/** Whether somebody who goes there now gets a number and is called: only such sites are recommended. */
export function servesNow(site: SiteRow): boolean {
  const level = levelShown(site)
  const isStopped = site.alarms.includes('damaged') || site.alarms.includes('ahead')
  return site.open && !isStopped && (level === 'clear' || level === 'busy' || level === 'crowded')
}

/** Metres to a site; null where the position of the site or the reader is not known. */
export function metresTo({ place }: Pick<SiteRow, 'place'>, here: Point | null): number | null {
  return place && here ? metresBetween(place, here) : null
}

/** Unknown values come last. */
function rankBy({ by, here }: Wanted): (site: SiteRow) => number {
  if (by === 'name') return () => 0
  if (by === 'distance') return (site) => metresTo(site, here) ?? Number.MAX_VALUE
  return ({ level, open, wait }) => {
    if (level === 'closed') return Number.MAX_VALUE
    // a site that gives no more numbers does not help somebody who looks for the shortest wait, and where nobody calls,
    // the wait cannot be known
    return (wait?.about ?? 10_000) + (level === 'unserved' ? 50_000 : 0) + (open ? 0 : 100_000)
  }
}

export function matchesWords({ id, name, place, group }: SiteRow, words: string): boolean {
  const texts = [name, place?.address, group].flatMap((text) => (text ? Object.values(text) : []))
  const text = plain([id, ...texts].join(' '))
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
