// The size in which words fit their place on paper, however long they are.

/** The width of a character in the heaviest weight, as a share of the font's size: measured in common system fonts, and rounded up. */
const WIDE = 1.02
const CAPITAL = 0.78
/** The width of the widest letters, such as W and m, and of characters such as @. */
const WIDEST = 1.1
const NARROW = 0.66
const SPACE = 0.3
/** The height of a line of text. */
const LINE = 1.25
/** How full a line is on average where words are not broken. */
const RAGGED = 0.8
/** The least size that is tried, as a share of the largest one. */
const LEAST = 0.04

export interface TextRoom {
  readonly width: number
  readonly height: number
  readonly most: number
}

/** Down to this share of the largest size, words get smaller before they are broken or get a second line. */
const WHOLE = 0.6

/** The largest size, in the room's own unit, at which the words fit and stay whole. */
export function sizeFor(words: string, { width, height, most }: TextRoom): number {
  const ems = emsOf(words)
  const largest = (is: (size: number) => boolean): number => {
    let size = most
    while (size > most * LEAST && !is(size)) size *= 0.97
    return size
  }
  const onOneLine = largest((size) => ems * size <= width && size * LINE <= height)
  if (onOneLine >= most * WHOLE) return rounded(onOneLine)
  const longest = Math.max(...words.split(BETWEEN).map(emsOf))
  const whole = largest((size) => longest * size <= width && isInside(ems, size, width, height))
  if (whole >= most * WHOLE) return rounded(whole)
  return rounded(largest((size) => isInside(ems, size, width, height)))
}

/** Where a line may end: at a space, and before and after every Chinese character. */
const BETWEEN = /\s+|(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/u

function rounded(size: number): number {
  return Math.floor(size * 100) / 100
}

function isInside(ems: number, size: number, width: number, height: number): boolean {
  const lines = ems * size <= width ? 1 : Math.ceil((ems * size) / (width * RAGGED))
  return lines * size * LINE <= height
}

function emsOf(words: string): number {
  let ems = 0
  for (const sign of words) ems += widthOf(sign)
  return ems
}

function widthOf(sign: string): number {
  if (/\p{M}/u.test(sign)) return 0
  if (
    /[\p{Script=Han}\u3000-\u30ff\uac00-\ud7af\uff00-\uffef\p{Extended_Pictographic}]/u.test(sign) &&
    !/\d/.test(sign)
  )
    return WIDE
  if (/\s/.test(sign)) return SPACE
  if (/[WMmw@%]/.test(sign)) return WIDEST
  return /[\p{Lu}\d]/u.test(sign) ? CAPITAL : NARROW
}
