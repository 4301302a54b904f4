// A sentence that a site may leave out: written in each of its languages, or in none.

import type { Text } from '../../../shared/day/nouns/site-text.ts'
import type { Language } from '../../../shared/languages.ts'

/** The text with these words in a language; undefined where no language has any. */
export function noteWith(note: Text | undefined, language: Language, said: string): Text | undefined {
  const after: Text = { ...note, [language]: said }
  return Object.values(after).every((one) => !one?.trim()) ? undefined : after
}
