// The words of every language at once, for the server and for tests. A page loads no more than it shows.

import { LANGUAGES, type Language, languages } from '../languages.ts'
import type { Words } from './words.ts'

const loaded = LANGUAGES.map(async (tag) => [tag, (await languages[tag].load()).words] as const)

export const everyLanguage = Object.fromEntries(await Promise.all(loaded)) as Readonly<
  Record<Language, Words>
>
