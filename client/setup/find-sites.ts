// Finds a site among hundreds: by its name in Chinese, English or pinyin, by its short name, its address or its street.

import { halfWidth } from '../../shared/day/nouns/typed.ts'
import type { SiteSummary } from '../../shared/day/views/site.ts'
import type { PinyinReader } from './short-name.ts'

type Named = Pick<SiteSummary, 'id' | 'name' | 'place' | 'group'>

/** The words by which a site is found, in small letters. */
export function keysOf({ id, name, place, group }: Named, read: PinyinReader): string[] {
  const written = [name, place?.address ?? {}, group ?? {}].flatMap((text) => Object.values(text))
  const syllables = written.filter((text) => /\p{Script=Han}/u.test(text)).map(read)
  return [
    id,
    ...written,
    ...syllables.map((pieces) => pieces.join('')),
    // the first letters, as people in a hurry type them: hqsq for 红旗社区
    ...syllables.map((pieces) => pieces.map((piece) => piece.charAt(0)).join('')),
  ]
    .map(plain)
    .filter(Boolean)
}

/** Whether a site's keys hold all the typed words. */
export function isFound(keys: readonly string[], typed: string): boolean {
  const wanted = typed.split(/\s+/).map(plain).filter(Boolean)
  return wanted.every((word) => keys.some((key) => key.includes(word)))
}

function plain(text: string): string {
  return halfWidth(text)
    .toLowerCase()
    .replace(/[\s'’-]/g, '')
}
