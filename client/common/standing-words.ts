// What a site's screens say in turn.

import type { Text } from '../../shared/day/site.ts'
import { type Language, languages } from '../../shared/text/index.ts'
import { fill } from './fill.ts'
import type { SiteWords } from './kind-words.ts'

export const STANDING = ['standing1', 'standing2', 'standing3', 'standing4'] as const

/** The sentences that its screens turn over, and that marshals have at hand to announce: its own, else its kind's. */
export function standingWords(site: SiteWords): Text[] {
  return STANDING.map((key) => ({
    'zh-CN': sayStanding(site, key, 'zh-CN'),
    en: sayStanding(site, key, 'en'),
  }))
}

export function sayStanding(
  { kind, words, observation }: SiteWords,
  key: (typeof STANDING)[number],
  language: Language,
): string {
  const said = words?.[key]?.[language] ?? languages[language].standing[kind][key]
  return fill(said, { minutes: observation ?? '' })
}
