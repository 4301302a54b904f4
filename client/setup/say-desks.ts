import type { DeskId } from '../../shared/day/nouns/ids.ts'
import type { PlaceWord } from '../../shared/day/nouns/kinds.ts'
import type { Language } from '../../shared/languages.ts'
import { deskName } from '../common/words/kind-words.ts'
import { wordsIn } from '../common/words/loaded-words.ts'

/** The names of desks with one place word. */
export function sayDesks(desks: readonly DeskId[], place: PlaceWord, language: Language): string {
  const comma = wordsIn(language).setup.form.says.listed
  // 1、2、3 号窗口, where all of them have numbers
  if (desks.every((desk) => /^\d+$/.test(desk))) return deskName(desks.join(comma), place, language)
  return desks.map((desk) => deskName(desk, place, language)).join(comma)
}
