// A text contains every value that it is given: if one language forgets a value, its reader is not told it.

import { expect, test } from 'vitest'
import { everyLanguage } from '../../../shared/text/every-language.ts'

/** Each value shows its own name in braces. */
const NAMES = new Proxy({}, { get: (_, name) => `{${String(name)}}` })

/** The names of the values that each text below a key contains, by its path. */
function saidIn(at: unknown, path: string): [string, readonly string[]][] {
  if (typeof at === 'function') return [[path, String(at(NAMES)).match(/\{\w+\}/g) ?? []]]
  if (typeof at !== 'object' || at === null) return []
  return Object.entries(at).flatMap(([key, value]) => saidIn(value, path ? `${path}.${key}` : key))
}

const said = Object.fromEntries(
  Object.entries(everyLanguage).map(([language, words]) => [language, new Map(saidIn(words, ''))]),
)

test('a value that both Chinese and English contain is in every language', () => {
  const missing = [...said['zh-CN']!].flatMap(([path, names]) =>
    names
      .filter((name) => said['en']!.get(path)?.includes(name))
      .flatMap((name) =>
        Object.entries(said)
          .filter(([, texts]) => !texts.get(path)?.includes(name))
          .map(([language]) => `${language} ${path}: ${name}`),
      ),
  )
  expect(said['zh-CN']!.size).toBeGreaterThan(200)
  expect(missing).toEqual([])
})
