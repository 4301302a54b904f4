// Every text that people read or hear.

import type { Language } from '../../shared/languages.ts'
import { aheadWords } from '../../shared/text/ahead-words.ts'
import { awayWords } from '../../shared/text/away-words.ts'
import { backWords } from '../../shared/text/back-words.ts'
import { claimWords } from '../../shared/text/claim-words.ts'
import { contactWords } from '../../shared/text/contact-words.ts'
import { everyLanguage } from '../../shared/text/every-language.ts'
import { nextTimeWords } from '../../shared/text/next-time-words.ts'
import { pauseWords } from '../../shared/text/pause-words.ts'
import { quotaWords } from '../../shared/text/quota-words.ts'
import { reachWords } from '../../shared/text/reach-words.ts'
import { toldWords } from '../../shared/text/told-words.ts'
import { turnedWords } from '../../shared/text/turned-words.ts'
import { visitWords } from '../../shared/text/visit-words.ts'
import type { Words } from '../../shared/text/words.ts'
import type { AheadWords } from '../../shared/text/zh-CN/ahead.ts'
import type { ClaimWords } from '../../shared/text/zh-CN/claims.ts'
import type { PauseWords } from '../../shared/text/zh-CN/pauses.ts'
import type { ReachWords } from '../../shared/text/zh-CN/reach.ts'
import type { TurnedWords } from '../../shared/text/zh-CN/turned.ts'
import type { VisitWords } from '../../shared/text/zh-CN/visit.ts'

const entries = Object.entries(everyLanguage) as [Language, Words][]

type PageTexts = Omit<Words, 'voice' | 'sheets' | 'figures'> & {
  claims: ClaimWords
  turned: TurnedWords
  visit: VisitWords
  ahead: AheadWords
  pauses: PauseWords
  reach: ReachWords
}

/** The texts of pages. */
export const pageTexts = Object.fromEntries(
  entries.map(([language, { voice: _, sheets: __, figures: ___, ...said }]) => [
    language,
    {
      ...said,
      claims: claimWords[language],
      away: awayWords[language],
      back: backWords[language],
      nextTime: nextTimeWords[language],
      turned: turnedWords[language],
      visit: visitWords[language],
      ahead: aheadWords[language],
      pauses: pauseWords[language],
      quota: quotaWords[language],
      contact: contactWords[language],
      told: toldWords[language],
      reach: reachWords[language],
    },
  ]),
) as unknown as Record<Language, PageTexts>

/** The texts that are spoken. */
export const voiceTexts = Object.fromEntries(
  entries.map(([language, { voice }]) => [language, voice]),
) as Record<Language, Words['voice']>

/** Placeholders for the values of a text: each value's name in braces, and counts for which languages use different forms. */
const SAMPLES: readonly object[] = [
  new Proxy({}, { get: (_, name) => `{${String(name)}}` }),
  ...[0, 1, 2, 3, 11, 100].map((count) => new Proxy({}, { get: () => count })),
]

/** The texts below a key, each with its path. A text with values is filled with samples. */
export function textsOf(at: unknown, path: string): [string, string][] {
  if (typeof at === 'string') return [[path, at]]
  if (typeof at === 'function')
    return [...new Set(SAMPLES.map((sample) => String(at(sample))))].map((text) => [path, text])
  return Object.entries(at as object).flatMap(([key, value]) => textsOf(value, path ? `${path}.${key}` : key))
}
