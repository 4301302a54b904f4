// Every text that anybody reads or hears.

import type { Language } from '../../shared/languages.ts'
import { everyLanguage } from '../../shared/text/every-language.ts'
import type { Words } from '../../shared/text/words.ts'

const entries = Object.entries(everyLanguage) as [Language, Words][]

/** What pages say. */
export const pageTexts = Object.fromEntries(
  entries.map(([language, { voice: _, sheets: __, figures: ___, ...said }]) => [language, said]),
) as Record<Language, Omit<Words, 'voice' | 'sheets' | 'figures'>>

/** What voices say. */
export const voiceTexts = Object.fromEntries(
  entries.map(([language, { voice }]) => [language, voice]),
) as Record<Language, Words['voice']>

/** What stands for the values of a text: each its own name in braces, and counts of which languages say different words. */
const SAMPLES: readonly object[] = [
  new Proxy({}, { get: (_, name) => `{${String(name)}}` }),
  ...[0, 1, 2, 3, 11, 100].map((count) => new Proxy({}, { get: () => count })),
]

/** The texts below a word, each with its path. A text with values is said with samples of them. */
export function textsOf(at: unknown, path: string): [string, string][] {
  if (typeof at === 'string') return [[path, at]]
  if (typeof at === 'function')
    return [...new Set(SAMPLES.map((sample) => String(at(sample))))].map((text) => [path, text])
  return Object.entries(at as object).flatMap(([key, value]) => textsOf(value, path ? `${path}.${key}` : key))
}
