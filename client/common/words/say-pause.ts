// A pause in words: why, and until when.

import { textIn } from '../../../shared/day/nouns/text.ts'
import type { ShownPause } from '../../../shared/day/views/pause.ts'
import type { Language } from '../../../shared/languages.ts'
import { pauseWords } from '../../../shared/text/pause-words.ts'
import { now } from '../time/site-time.ts'
import { sayTime } from './say-time.ts'
import { language } from './words.ts'

/**
 * Why, and until when: "Lunch break, back at 14:00", or longer than expected once that has passed. `zone`: of the site, where the
 * page shows several.
 */
export function sayPause(
  { reason, words, until }: ShownPause,
  inLanguage: Language = language(),
  zone?: string,
): string {
  const text = pauseWords[inLanguage]
  const what = words ? textIn(words, inLanguage) : text.reasons[reason ?? 'other']
  if (until === null) return what
  return until > now() ? text.back({ what, time: sayTime(until, zone, inLanguage) }) : text.longer({ what })
}

/** What whoever waits does meanwhile. */
export function sayKept({ shelter }: ShownPause, inLanguage: Language = language()): string {
  const text = pauseWords[inLanguage]
  return shelter ? text.shelter : text.kept
}
