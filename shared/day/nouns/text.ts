// Words that are written in each language of a site.

import { LANGUAGES, type Language, USUAL_LANGUAGES } from '../../languages.ts'

/** The same words in each language of the site, its own language first: that is what who reads another one is shown. */
export type Text = { readonly [L in Language]?: string }

/** What a text says in a language, else in the first that it has. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? ''
}

/** The languages of a site, its own first. Never none: a site that knows no other way has the usual two. */
export function languagesOf({
  languages,
}: {
  readonly languages?: readonly Language[] | undefined
}): readonly [Language, ...Language[]] {
  // one that a newer version has written, and this one does not know, is left out
  const [first, ...others] = (languages ?? []).filter((tag) => LANGUAGES.includes(tag))
  return first === undefined ? (USUAL_LANGUAGES as [Language, ...Language[]]) : [first, ...others]
}

/** The languages of those that a text has no words in. */
export function lackingIn(text: Text, languages: readonly Language[]): Language[] {
  return languages.filter((tag) => !text[tag]?.trim())
}

/** The text with its languages in that order, and what else it has behind them. */
export function inLanguageOrder(text: Text, languages: readonly Language[]): Text {
  const rest = (Object.keys(text) as Language[]).filter((tag) => !languages.includes(tag))
  return Object.fromEntries(
    [...languages, ...rest].flatMap((tag) => (text[tag] === undefined ? [] : [[tag, text[tag]]])),
  )
}

/**
 * Sites whose groups have this in common are of one group: its Chinese name, so that a name written in two ways in English
 * does not divide it, else its name in the site's own language.
 */
export function groupKey(group: Text): string {
  return textIn(group, 'zh-CN')
}

/** The log format that can read these texts: the first one knew no text that is not in Chinese and in English. */
export function formatOfTexts(...texts: readonly Text[]): 1 | 2 {
  return texts.every((text) => lackingIn(text, USUAL_LANGUAGES).length === 0) ? 1 : 2
}
