// Words on a sheet, in each of its languages, as large as their room allows: even long words stay on the sheet.

import { html, type TemplateResult } from 'lit'
import type { Text } from '../../../shared/day/nouns/site-text.ts'
import { textIn } from '../../../shared/day/nouns/text.ts'
import { languages as every, type Language } from '../../../shared/languages.ts'
import type { KitWords } from '../../../shared/text/zh-CN/kit.ts'
import { wordsIn } from '../../common/words/loaded-words.ts'
import { sizeFor, type TextRoom } from './size-for.ts'

/** The share of the height that the first of two languages gets. */
const FIRST = 0.58

/**
 * The same words in each language, one line or more each, within a room in hundredths of the sheet's width. Only once,
 * where both read the same.
 */
export function inEachLanguage(
  languages: readonly Language[],
  say: (language: Language, words: KitWords['sheet']) => string,
  room: TextRoom,
): TemplateResult[] {
  const all = languages.map((language) => ({ language, words: say(language, wordsIn(language).kit.sheet) }))
  const each = all.filter(
    ({ words }, index) => words && all.findIndex((one) => one.words === words) === index,
  )
  return each.map(({ language, words }, index) => {
    const height = each.length === 1 ? room.height : room.height * (index === 0 ? FIRST : 1 - FIRST)
    const most = index === 0 ? room.most : room.most * 0.72
    return html`<span class=${index === 0 ? 'say' : 'say also'} lang=${language} dir=${every[language].dir} .style=${sized(sizeFor(words, { ...room, height, most }))}>${words}</span>`
  })
}

/** A name that somebody has typed, in each language of the sheet. */
export function nameOnSheet(languages: readonly Language[], name: Text, room: TextRoom): TemplateResult[] {
  return inEachLanguage(languages, (language) => textIn(name, language), room)
}

/** One word or number that is the same in every language. */
export function plainly(words: string, room: TextRoom): TemplateResult {
  return html`<span class="say" dir="auto" .style=${sized(sizeFor(words, room))}>${words}</span>`
}

function sized(size: number): string {
  return `font-size: calc(${size} * var(--cent))`
}
