// A desk's whole name, wherever it is written.

import type { PlaceWord } from '../day/nouns/kinds.ts'
import type { Words } from './words.ts'

/** 3 号窗口, Window 3. */
export function deskNameIn(
  { named, places }: Pick<Words, 'named' | 'places'>,
  desk: string,
  place: PlaceWord,
): string {
  // as the voice says it: 2 号窗口, but 大厅窗口
  const isNumbered = /[A-Z0-9]$/i.test(desk.normalize('NFKC'))
  return (isNumbered ? named.numbered : named.worded)({ desk, place: places[place] })
}
