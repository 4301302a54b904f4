// The words that the page has loaded so far. Each language is a file of its own, loaded when it is first shown.

import { LANGUAGES, type Language } from '../../../shared/languages.ts'
import { loadWords as fetchWords } from '../../../shared/text/load-words.ts'
import type { Words } from '../../../shared/text/words.ts'

const loaded = new Map<Language, Words>()
const asked = new Map<Language, Promise<Words>>()
const arrived = new Set<() => void>()

/** Loads the words of a language, once. Rejects where they cannot be loaded; the next call tries again. */
export function loadWordsOnce(language: Language): Promise<Words> {
  const before = asked.get(language)
  if (before) return before
  const coming = fetchWords(language).then((words) => {
    loaded.set(language, words)
    for (const tell of arrived) tell()
    return words
  })
  asked.set(language, coming)
  coming.catch(() => asked.delete(language))
  return coming
}

/** The words of a language; those of another one until they are loaded. At least one language has to be loaded. */
export function wordsIn(language: Language): Words {
  const own = loaded.get(language)
  if (own) return own
  loadWordsOnce(language).catch(() => {})
  return [...loaded.values()][0] as Words
}

/** Whether the page has the words of a language. */
export function hasWords(language: Language): boolean {
  return loaded.has(language)
}

/** Calls `tell` whenever a language is loaded. */
export function whenWordsCome(tell: () => void): void {
  arrived.add(tell)
}

/** The first of these languages that can be loaded, else the first of all languages; it tries until one can. */
export async function firstLoaded(wanted: readonly Language[]): Promise<Language> {
  for (;;) {
    for (const language of [...wanted, ...LANGUAGES]) {
      const words = await loadWordsOnce(language).catch(() => null)
      if (words) return language
    }
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN))
  }
}

/** Milliseconds to the next try. */
const TRY_AGAIN = 3_000
