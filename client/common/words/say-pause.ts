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
  const what = sayWhy({ reason, words }, inLanguage)
  if (until === null) return what
  return until > now() ? text.back({ what, time: sayTime(until, zone, inLanguage) }) : text.longer({ what })
}

/** Why alone, where the end stands apart from it. */
export function sayWhy(
  { reason, words }: Pick<ShownPause, 'reason' | 'words'>,
  inLanguage: Language,
): string {
  return words ? textIn(words, inLanguage) : pauseWords[inLanguage].reasons[reason ?? 'other']
}

/** Until when alone: "back at 14:00", or longer than expected. Empty: nobody has said. */
export function sayEnd({ until }: Pick<ShownPause, 'until'>, inLanguage: Language): string {
  const { backAt, over } = pauseWords[inLanguage]
  if (until === null) return ''
  return until > now() ? backAt({ time: sayTime(until, undefined, inLanguage) }) : over
}

/** What whoever waits does meanwhile. */
export function sayKept({ shelter }: ShownPause, inLanguage: Language = language()): string {
  const text = pauseWords[inLanguage]
  return shelter ? text.shelter : text.kept
}
