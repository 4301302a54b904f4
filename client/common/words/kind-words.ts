// The words that a site uses: its own, or those of its kind.

import type { PlaceWord } from '../../../shared/day/nouns/kinds.ts'
import { textIn } from '../../../shared/day/nouns/text.ts'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import type { Language } from '../../../shared/languages.ts'
import { deskNameIn } from '../../../shared/text/desk-name.ts'
import type { Words } from '../../../shared/text/words.ts'
import { wordsIn } from './loaded-words.ts'
import { language } from './words.ts'

/** The part of every view that describes the site. */
export type SiteWords = Pick<ScreenView, 'kind' | 'languages' | 'words' | 'observation'>
export type KindWord = Exclude<keyof Words['kinds']['testing'], 'observe'>

/** The site's own words for this, else those of its kind. */
export function kindWord(
  { kind, words, observation }: SiteWords,
  key: KindWord,
  inLanguage = language(),
): string {
  const own = words?.[key]
  return own ? sayOwn(textIn(own, inLanguage), observation) : wordsIn(inLanguage).kinds[kind][key]
}

/** A sentence that the site's owner wrote: `{minutes}` in it stands for how long somebody stays to be observed. */
export function sayOwn(sentence: string, observation: SiteWords['observation']): string {
  return sentence.replace(/{minutes}/g, `${observation ?? ''}`)
}

/** A desk's whole name: 3 号窗口, Window 3. */
export function deskName(desk: string, place: PlaceWord, inLanguage: Language = language()): string {
  return deskNameIn(wordsIn(inLanguage), desk, place)
}
