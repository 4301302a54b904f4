import { type Language, languages } from '../languages.ts'
import type { Words } from './words.ts'

/** All the words of a language. Rejects where they cannot be had. */
export async function loadWords(language: Language): Promise<Words> {
  // each folder's list declares that it has them; said here, since the list of languages stands below what words are made of
  return (await languages[language].load()).words as Words
}
