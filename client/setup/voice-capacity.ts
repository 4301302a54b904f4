// How many calls the voice can say when every desk calls at once.

import type { Site } from '../../shared/day/nouns/site.ts'
import { languagesOf } from '../../shared/day/nouns/text.ts'
import type { Language } from '../../shared/languages.ts'
import { spokenIn } from '../common/voice/memory.ts'

/**
 * Seconds of a call in its shortest form in a language, by the clips of the pack: for one number, and for a stretch of
 * numbers. A test compares them with the pack. Where there are no clips, the device's own voice counts as slow as the
 * slowest.
 */
export const SHORTEST: Partial<Record<Language, { readonly one: number; readonly stretch: number }>> = {
  'zh-CN': { one: 2.7, stretch: 4.1 },
  en: { one: 2.7, stretch: 4.1 },
  'zh-Hant': { one: 2.7, stretch: 3.9 },
  es: { one: 2.5, stretch: 3.7 },
  ar: { one: 3.2, stretch: 4.75 },
}
const UNKNOWN = { one: 3.2, stretch: 5 }
/** The least seconds between two calls of a desk at any site: a swab alone takes as long. */
const QUICKEST = 30

export interface Capacity {
  /** The most desks that call at once. */
  readonly desks: number
  /** Calls a minute that the voice can say. */
  readonly most: number
  /** Seconds from one call of a desk to its next at which every call is still heard. */
  readonly seconds: number
}

/** The voice's capacity at a site; null where it keeps up with any pace. */
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

/** The mean over the languages, which take turns. */
function inTurn(languages: readonly Language[]): { one: number; stretch: number } {
  const each = languages.map((language) => SHORTEST[language] ?? UNKNOWN)
  const mean = (of: (one: { one: number; stretch: number }) => number) =>
    each.reduce((sum, one) => sum + of(one), 0) / each.length
  return { one: mean(({ one }) => one), stretch: mean(({ stretch }) => stretch) }
}
