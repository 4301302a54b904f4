// Finding a site among hundreds: by its name in Chinese, in English or in pinyin, by its short name, its address or its street.

import { halfWidth } from '../../shared/day/nouns/typed.ts'
import type { SiteSummary } from '../../shared/day/views/site.ts'
import type { PinyinReader } from './short-name.ts'

type Named = Pick<SiteSummary, 'id' | 'name' | 'place' | 'group'>

/** What a site is found by: each as one word, in small letters. */
export function keysOf({ id, name, place, group }: Named, read: PinyinReader): string[] {
  const written = [name, place?.address ?? {}, group ?? {}].flatMap((text) => Object.values(text))
  const syllables = written.filter((text) => /\p{Script=Han}/u.test(text)).map(read)
  return [
    id,
    ...written,
    ...syllables.map((pieces) => pieces.join('')),
    // as people type who are in a hurry: hqsq for 红旗社区
    ...syllables.map((pieces) => pieces.map((piece) => piece.charAt(0)).join('')),
  ]
    .map(plain)
    .filter(Boolean)
}

/** Whether all the words that were typed are among a site's keys. */
export function isFound(keys: readonly string[], typed: string): boolean {
  const wanted = typed.split(/\s+/).map(plain).filter(Boolean)
  return wanted.every((word) => keys.some((key) => key.includes(word)))
}

function plain(text: string): string {
  return halfWidth(text)
    .toLowerCase()
    .replace(/[\s'’-]/g, '')
}
