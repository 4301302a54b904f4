// The words of every language at once, for the server and for tests. A page loads only the language that it shows.

import { LANGUAGES, type Language } from '../languages.ts'
import { loadWords } from './load-words.ts'
import type { Words } from './words.ts'

const loaded = LANGUAGES.map(async (tag) => [tag, await loadWords(tag)] as const)

export const everyLanguage = Object.fromEntries(await Promise.all(loaded)) as Readonly<
  Record<Language, Words>
>
