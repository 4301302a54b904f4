// Every text that anybody reads, also those that stand apart so that a phone's first visit stays small.

import { claimWords } from '../../shared/text/claims.ts'
import { languages } from '../../shared/text/index.ts'
import { kitWords } from '../../shared/text/kit.ts'
import { personWords } from '../../shared/text/person.ts'
import { slipWords } from '../../shared/text/slips.ts'
import { voiceWords } from '../../shared/text/voice.ts'

const of = <L extends keyof typeof languages>(language: L) => ({
  ...languages[language],
  claims: claimWords[language],
  person: personWords[language],
  kit: kitWords[language],
  slips: slipWords[language],
})

/** What pages say. */
export const pageTexts = { 'zh-CN': of('zh-CN'), en: of('en') }
/** What voices say. */
export const voiceTexts = voiceWords

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
