// The rule for text that people enter and others read: it must hold nothing invisible, and nothing that reverses the
// text around it. Only entered text has to keep the rule. Text that was stored before the rule is still read.

import * as v from 'valibot'

/** Characters of one text at most: a name, an announcement. */
export const LONGEST_TEXT = 200
/** The name of the rule in a fault. Forms have words for it. */
export const UNSEEN = 'nothing that cannot be seen'

/** Letters that join or stack. Between two of them a joiner is part of the spelling. */
const JOINING = new RegExp(
  `[${'Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Tibt'
    .split(' ')
    .map((script) => `\\p{Script_Extensions=${script}}`)
    .join('')}]`,
  'u',
)
const NO_JOIN = '\u{200C}'
const JOIN = '\u{200D}'
/**
 * A variation selector, which says how the character before it is drawn, and the characters that can be drawn in more
 * than one way.
 */
const SELECTOR = /\p{VS}|[\u{180B}-\u{180D}]/u
const DRAWN = /[^\p{Z}\p{C}\p{DI}]/u
/**
 * Symbols and marks that print nothing: the braille pattern without dots, a note without a head, a filler, and the
 * placeholder for an object.
 */
const BLANK = '\\u{2800}\\u{1D159}\\u{16FE4}\\u{FFFC}'
/**
 * Controls, overrides, lone surrogates, noncharacters, invisible fillers that count as letters, and line breaks.
 */
const UNSEEN_CHARACTER = new RegExp(
  `[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{DI}\\p{Noncharacter_Code_Point}${BLANK}]`,
  'u',
)
/** A character that prints something. */
const SEEN = /[^\P{L}\p{DI}]|\p{N}|\p{P}|\p{S}/u

/**
 * Whether a text is plain: it holds nothing invisible, nothing that overrides other text, and something visible.
 */
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
 * Finds allowed invisible characters: a joiner between two letters of a script that joins (Persian نمی‌دانم), one that
 * ends a letter after a vowel sign killer (Malayalam), one between two pictures, and a variation selector. A lookbehind
 * would be shorter, but Safari before 16.4 cannot open a page that has one.
 */
function isSpelling(before: string, one: string, after: string): boolean {
  if (SELECTOR.test(one)) return DRAWN.test(before)
  if (one !== JOIN && one !== NO_JOIN) return false
  if (JOINING.test(before) && JOINING.test(after)) return true
  if (one === NO_JOIN) return false
  return /\p{M}/u.test(before) || (/\p{Emoji}|\u{FE0F}/u.test(before) && /\p{Emoji}/u.test(after))
}

/** The text on one line: each line break becomes a space. */
export function onOneLine(words: string): string {
  return words.replace(/\s*[\r\n\t]+\s*/g, ' ')
}

/** The rule for a shape that already refuses empty text by its length, so that one fault is reported once. */
export const plain = v.check<string, string>((words) => words === '' || isPlain(words), UNSEEN)

/** A name of up to 40 characters: of a person, a screen, an account. */
export const PlainName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40), plain)

/** The paths of a value at which a text is not plain: `name.zh-CN`, `queues.0.name.en`. */
export function unplainIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return isPlain(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => unplainIn(inner, path ? `${path}.${key}` : key))
}
