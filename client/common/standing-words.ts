// What a site's screens say in turn.

import type { Text } from '../../shared/day/site.ts'
import { type Language, languages } from '../../shared/text/index.ts'
import { type SiteWords, sayOwn } from './kind-words.ts'

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
  const own = words?.[key]?.[language]
  return own === undefined
    ? languages[language].standing[kind][key]({ minutes: observation ?? 0 })
    : sayOwn(own, observation)
}
