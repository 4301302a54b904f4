// How many calls the voice can say, where every desk calls at once.

import type { Site } from '../../shared/day/nouns/site.ts'
import { languagesOf } from '../../shared/day/nouns/text.ts'
import type { Language } from '../../shared/languages.ts'
import { spokenIn } from '../common/voice/memory.ts'

/**
 * Seconds that a call takes in its shortest form in a language, by the clips of the pack: one number, and a stretch of
 * numbers. A test holds them against the pack. Where there are no clips a machine's own voice is as slow as the slowest.
 */
export const SHORTEST: Partial<Record<Language, { readonly one: number; readonly stretch: number }>> = {
  'zh-CN': { one: 2.7, stretch: 4.1 },
  en: { one: 2.7, stretch: 4.1 },
  'zh-Hant': { one: 2.7, stretch: 3.9 },
  es: { one: 2.5, stretch: 3.7 },
  ar: { one: 3.2, stretch: 4.75 },
}
const UNKNOWN = { one: 3.2, stretch: 5 }
/** Seconds from one call of a desk to its next that no site goes below: a swab alone takes as long. */
const QUICKEST = 30

export interface Capacity {
  /** Desks that may call at once. */
  readonly desks: number
  /** Calls a minute that the voice can say. */
  readonly most: number
  /** Seconds from one call of a desk to its next with which all are heard. */
  readonly seconds: number
}

/** What the voice can say at a site; null where it keeps up with any pace. */
export function capacityOf(site: Pick<Site, 'desks' | 'queues' | 'languages'>): Capacity | null {
  const { desks, queues } = site
  const shortest = inTurn(spokenIn({ languages: languagesOf(site) }))
  const callSize = (id: string) => queues.find((queue) => queue.id === id)?.callSize ?? 1
  const round = desks.reduce(
    (sum, desk) => sum + (desk.queues.every((id) => callSize(id) > 2) ? shortest.stretch : shortest.one),
    0,
  )
  if (round <= QUICKEST) return null
  return {
    desks: desks.length,
    most: Math.floor((60 * desks.length) / round),
    seconds: Math.ceil(Math.round(10 * round) / 10),
  }
}

/** The same of one language in turn with the other. */
function inTurn(languages: readonly Language[]): { one: number; stretch: number } {
  const each = languages.map((language) => SHORTEST[language] ?? UNKNOWN)
  const mean = (of: (one: { one: number; stretch: number }) => number) =>
    each.reduce((sum, one) => sum + of(one), 0) / each.length
  return { one: mean(({ one }) => one), stretch: mean(({ stretch }) => stretch) }
}
