// Words that are written in each language of a site.

import { LANGUAGES, type Language, USUAL_LANGUAGES } from '../../languages.ts'

/**
 * One text in each language of the site, the own language of the site first: readers of other languages are shown that
 * one.
 */
export type Text = { readonly [L in Language]?: string }

/** The words of a text in a language, else in its first language. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? ''
}

/** The languages of a site, its own first. There is always one: a site without the setting has the usual two. */
export function languagesOf({
  languages,
}: {
  readonly languages?: readonly Language[] | undefined
}): readonly [Language, ...Language[]] {
  // a language that a newer version has written and that this one does not know is left out
  const [first, ...others] = (languages ?? []).filter((tag) => LANGUAGES.includes(tag))
  return first === undefined ? (USUAL_LANGUAGES as [Language, ...Language[]]) : [first, ...others]
}

/** Those of the languages in which a text has no words. */
export function lackingIn(text: Text, languages: readonly Language[]): Language[] {
  return languages.filter((tag) => !text[tag]?.trim())
}

/** The text with its languages in that order, and its other languages behind them. */
export function inLanguageOrder(text: Text, languages: readonly Language[]): Text {
  const rest = (Object.keys(text) as Language[]).filter((tag) => !languages.includes(tag))
  return Object.fromEntries(
    [...languages, ...rest].flatMap((tag) => (text[tag] === undefined ? [] : [[tag, text[tag]]])),
  )
}

/**
 * The key of a group. Sites with the same key are in one group. It is the Chinese name, so that two spellings in
 * English do not divide a group, or else the name in the own language of the site.
 */
export function groupKey(group: Text): string {
  return textIn(group, 'zh-CN')
}

/**
 * The log format that is needed to read these texts: the first format knew only texts in Chinese and in English.
 */
export function formatOfTexts(...texts: readonly Text[]): 1 | 2 {
  return texts.every((text) => lackingIn(text, USUAL_LANGUAGES).length === 0) ? 1 : 2
}
