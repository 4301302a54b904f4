import { type Language, languages } from '../languages.ts'
import type { Words } from './words.ts'

/** All the words of a language. Rejects if they cannot be loaded. */
export async function loadWords(language: Language): Promise<Words> {
  // each folder's index satisfies this type; a cast is needed, since the list of languages must not import the words
  return (await languages[language].load()).words as Words
}
