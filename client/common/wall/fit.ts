// The sizes of a call in its place: the numbers as large as there is room for, and always larger than the desk's name.

import type { Grid } from './grid.ts'
import { BETWEEN, type Box, type Letters, lettersIn } from './letters.ts'

/** The numbers by their count and the width of the widest, a desk's name by its width in each language, in ems. */
export interface CallExtent {
  readonly count: number
  readonly ems: number
  readonly names: readonly number[]
}

export interface CellFit extends Letters {
  /** Font size of the desk's name. */
  readonly name: number
  /** Both languages in one line, or one below the other. */
  readonly names: 'row' | 'stack'
}

export interface NewestFit extends Letters {
  /** Font size of the desk's name in the first language. */
  readonly name: number
  /** Width or height that the name's part takes. */
  readonly part: number
  readonly names: 'beside' | 'below'
}

/** The most size of a desk's name, as a share of the numbers in its place on the board; the second for a place full of numbers. */
const NAME = 0.38
const NAME_OF_MANY = 0.8
/** The distance between two lines of a name, in ems. */
const NAME_LINE = 1.18
/** The gap between two languages in one line, in ems. */
const APART = 0.7
/** On the newest call the second language stands below the first, with letters of this share of its size. */
export const SECOND = 0.6
/** On the newest call a number is at most so many times as large as its desk's name: people look for both. */
const TIMES_DESK = 2.3
/** The share of its height that stays empty at each edge of the newest call. */
export const EDGE = 0.07

/** The sizes of a call in its place on the board. */
export function cellIn({ cell, edge, label }: Grid, { count, ems, names }: CallExtent): CellFit {
  const inner = { width: cell.width - 2 * edge, height: cell.height - 2 * edge }
  const letters = lettersIn(count, ems, { ...inner, height: inner.height - label })
  const most = Math.min(label / NAME_LINE, letters.size * (count > 1 ? NAME_OF_MANY : NAME * 1.6))
  const widest = Math.max(0.1, ...names)
  const across = names.reduce((sum, width) => sum + width, (names.length - 1) * APART)
  const row = Math.min(most, inner.width / Math.max(0.1, across))
  const stack = Math.min(most, label / (names.length * NAME_LINE), inner.width / widest)
  return { ...letters, ...(row >= stack ? { name: row, names: 'row' } : { name: stack, names: 'stack' }) }
}

/** The sizes of the newest call in its box: numbers and desk beside each other, or the desk below. */
export function newestIn(box: Box, call: CallExtent): NewestFit {
  const edge = EDGE * Math.min(box.height, box.width)
  const inner = { width: box.width - 2 * edge - 0.02 * box.width, height: box.height - 2 * edge }
  const options = PARTS.flatMap((share): NewestFit[] => [
    besideIn(inner, call, share),
    belowIn(inner, call, share * 0.8),
  ])
  return options.reduce((best, one) => (worth(one) > worth(best) ? one : best))
}

const PARTS = [0.14, 0.18, 0.22, 0.26, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5, 0.56]

function worth({ size, name }: NewestFit): number {
  return Math.min(size, TIMES_DESK * name) + 0.1 * size
}

function besideIn(inner: Box, call: CallExtent, share: number): NewestFit {
  const part = inner.width * share
  const letters = lettersIn(call.count, call.ems + BETWEEN, { ...inner, width: inner.width - part })
  return { ...letters, part, names: 'beside', name: nameIn({ ...inner, width: part }, call, letters.size) }
}

function belowIn(inner: Box, call: CallExtent, share: number): NewestFit {
  const part = inner.height * share
  const letters = lettersIn(call.count, call.ems, { ...inner, height: inner.height - part })
  return { ...letters, part, names: 'below', name: nameIn({ ...inner, height: part }, call, letters.size) }
}

function nameIn({ width, height }: Box, { names, count }: CallExtent, size: number): number {
  const [first = 1, second] = names
  const wide = Math.max(first, (second ?? 0) * SECOND)
  const high = (1 + (second === undefined ? 0 : SECOND)) * NAME_LINE
  return Math.min(width / wide, height / high, size * (count > 1 ? 0.85 : 0.55))
}
