// How a number is spoken in a language, as the names of clips: 21 is "two ten one" in Chinese, "twenty one" in English.

import type { Language } from '../../../shared/languages.ts'
import type { Clips } from './grammar.ts'
import { grammars } from './grammars.ts'

/** The clips that say a whole number from 1 to 999; nothing for any other. */
export function countOf(count: number, language: Language): Clips {
  if (!Number.isInteger(count) || count < 1 || count > 999) return []
  return grammars[language].count(count)
}
