// The sentences that a site's screens show in turn.

import type { Text } from '../../../shared/day/nouns/site-text.ts'
import { languagesOf, textIn } from '../../../shared/day/nouns/text.ts'
import type { Language } from '../../../shared/languages.ts'
import { type SiteWords, sayOwn } from './kind-words.ts'
import { wordsIn } from './loaded-words.ts'

export const STANDING = ['standing1', 'standing2', 'standing3', 'standing4'] as const

/** The sentences that its screens show in turn, and that marshals can choose to announce: its own, else its kind's. */
export function standingWords(site: SiteWords): Text[] {
  return STANDING.map((key) =>
    Object.fromEntries(languagesOf(site).map((language) => [language, sayStanding(site, key, language)])),
  )
}

export function sayStanding(
  { kind, words, observation }: SiteWords,
  key: (typeof STANDING)[number],
  language: Language,
): string {
  const own = words?.[key]
  return own === undefined
    ? wordsIn(language).standing[kind][key]({ minutes: observation ?? 0 })
    : sayOwn(textIn(own, language), observation)
}
