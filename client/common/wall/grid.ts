// The grid of the desks' places: even columns and rows, with letters as large as possible. Where the letters would
// still be too small, the places are spread over pages.

import { type Box, lettersIn } from './letters.ts'

/** Milliseconds for which a page of the board is shown. */
export const PAGE_FOR = 6000
/** The share of a place's inner height for its desk's name. */
const LABEL = 0.27
/** The most height of a desk's name, as a part of the numbers that its place is planned for. */
const LABEL_OF_LETTER = 0.46
/** The share of a place that stays free at each edge. */
const EDGE = 0.06
/** The worth of letters that are too small to be read. */
const UNREADABLE = 0.001
/** The width in ems that each number is planned with: that of `A0000`. So the grid does not change when a number has one digit more. */
const PLANNED = 3.3

export interface Grid {
  readonly columns: number
  readonly rows: number
  readonly pages: number
  readonly cell: Box
  /** Space at the edge of a place, height of its desk's name, and the size of the numbers it is planned for. */
  readonly edge: number
  readonly label: number
  readonly letter: number
}

export interface GridContents {
  /** Desks that have a place. */
  readonly places: number
  /** Numbers that a place holds at most. */
  readonly size: number
  /** The share of the desks that call one at a time beside others that call more. */
  readonly singles?: number
  readonly gap: number
  /** Nobody can read letters smaller than this, so a second page is better. */
  readonly least: number
  /** Height of the page indicator, where there are pages. */
  readonly turner: number
}

/** The grid of the board in a box. All pages have the same number of places, but the last one may have fewer. */
export function gridOf(box: Box, wanted: GridContents): Grid {
  const { places, least, turner } = wanted
  for (let pages = 1; ; pages++) {
    const each = Math.max(1, Math.ceil(places / pages))
    const height = pages > 1 ? box.height - turner : box.height
    const grid = pageOf({ width: box.width, height }, each, wanted)
    if (grid.letter >= least || each === 1) return { ...grid, pages: Math.max(1, Math.ceil(places / each)) }
  }
}

function pageOf(
  box: Box,
  places: number,
  { size, singles = 0, gap, least }: GridContents,
): Omit<Grid, 'pages'> {
  let best: Omit<Grid, 'pages'> | null = null
  let most = -1
  for (let columns = 1; columns <= places; columns++) {
    const rows = Math.ceil(places / columns)
    // these rows need fewer columns, and one would stay empty
    if (Math.ceil(places / rows) !== columns) continue
    const cell = {
      width: Math.max(0, (box.width - (columns - 1) * gap) / columns),
      height: Math.max(0, (box.height - (rows - 1) * gap) / rows),
    }
    const page = { columns, rows, cell, ...insideOf(cell, size) }
    const worth = worthOf(page, places, singles, least)
    if (worth > most * 1.001) {
      best = page
      most = worth
    }
  }
  return best as Omit<Grid, 'pages'>
}

/**
 * How good a grid is: large letters, and few places left black at the end. Each desk counts with the letters that it
 * will have, so that single numbers do not stand small in high and narrow places. Unreadable letters are worth least.
 */
function worthOf(page: Omit<Grid, 'pages'>, places: number, singles: number, least: number): number {
  const { letter, columns, rows, cell } = page
  const filled = places / (columns * rows)
  if (letter < least) return letter * filled * UNREADABLE
  return letter ** (1 - singles) * insideOf(cell, 1).letter ** singles * filled
}

function insideOf(cell: Box, size: number): Pick<Grid, 'edge' | 'label' | 'letter'> {
  const edge = EDGE * Math.min(cell.width, cell.height * 1.6)
  const inner = { width: cell.width - 2 * edge, height: cell.height - 2 * edge }
  const roomy = lettersIn(size, PLANNED, inner).size
  const label = Math.min(LABEL * inner.height, LABEL_OF_LETTER * roomy * (size > 1 ? 1.4 : 1))
  const letter = lettersIn(size, PLANNED, { ...inner, height: inner.height - label }).size
  return { edge, label, letter }
}

/** The page of the board to show at a time in milliseconds. */
export function pageAt(at: number, pages: number): number {
  return Math.floor(at / PAGE_FOR) % Math.max(1, pages)
}
