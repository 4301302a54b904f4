// Words that people enter and others read: nothing in them that cannot be seen, or that turns the words around it.
// Only what is entered is held to this. What was stored before the rule is still read.

import * as v from 'valibot'

/** Characters of one text at most: a name, an announcement. */
export const LONGEST_TEXT = 200
/** What the rule says where a text breaks it: the faults of a form have words for it. */
export const UNSEEN = 'nothing that cannot be seen'

/** Letters that join or stack, between two of which a joiner is spelling. */
const JOINING = new RegExp(
  `[${'Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Tibt'
    .split(' ')
    .map((script) => `\\p{Script_Extensions=${script}}`)
    .join('')}]`,
  'u',
)
const NO_JOIN = '\u{200C}'
const JOIN = '\u{200D}'
/** What says how the character before it is drawn, and what can be drawn in more than one way. */
const SELECTOR = /\p{VS}|[\u{180B}-\u{180D}]/u
const DRAWN = /[^\p{Z}\p{C}\p{DI}]/u
/**
 * Symbols and marks by name alone, in which no ink is spent: the braille pattern without dots, a note without a head, a
 * filler, and what stands for an object that is not there.
 */
const BLANK = '\\u{2800}\\u{1D159}\\u{16FE4}\\u{FFFC}'
/** Controls, overrides, lone surrogates, code points that are no characters, fillers that are letters by name alone, breaks of a line. */
const UNSEEN_CHARACTER = new RegExp(
  `[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{DI}\\p{Noncharacter_Code_Point}${BLANK}]`,
  'u',
)
/** Something that ink is spent on. */
const SEEN = /[^\P{L}\p{DI}]|\p{N}|\p{P}|\p{S}/u

/** Whether words have nothing in them that cannot be seen or that overrides others, and something that can be seen. */
export function isPlain(words: string): boolean {
  const all = [...words]
  return (
    SEEN.test(words) &&
    all.every(
      (one, at) => !UNSEEN_CHARACTER.test(one) || isSpelling(all[at - 1] ?? '', one, all[at + 1] ?? ''),
    )
  )
}

/**
 * A joiner between two letters of a script that joins (Persian نمی‌دانم), one that ends a letter after a vowel sign killer
 * (Malayalam), one between two pictures, and what says how the character before it is drawn. Patterns that look behind
 * would do, and Safari before 16.4 opens no page that has one.
 */
function isSpelling(before: string, one: string, after: string): boolean {
  if (SELECTOR.test(one)) return DRAWN.test(before)
  if (one !== JOIN && one !== NO_JOIN) return false
  if (JOINING.test(before) && JOINING.test(after)) return true
  if (one === NO_JOIN) return false
  return /\p{M}/u.test(before) || (/\p{Emoji}|\u{FE0F}/u.test(before) && /\p{Emoji}/u.test(after))
}

/** The same words on one line: where a line was ended, there is a space. */
export function onOneLine(words: string): string {
  return words.replace(/\s*[\r\n\t]+\s*/g, ' ')
}

/** The rule for a shape that refuses empty words by their length, so that one fault is told once. */
export const plain = v.check<string, string>((words) => words === '' || isPlain(words), UNSEEN)

/** A name of up to 40 characters: of a person, a screen, an account. */
export const PlainName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40), plain)

/** Where a value has words that are not plain: `name.zh-CN`, `queues.0.name.en`. */
export function unplainIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return isPlain(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => unplainIn(inner, path ? `${path}.${key}` : key))
}
