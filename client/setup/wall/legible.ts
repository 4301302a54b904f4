// The legibility of a screen: how many desks people read on it from the site's distance, and from how far they read
// all.

import type { Words } from '../../../shared/text/words.ts'
import type { Contents } from '../../common/wall/basis.ts'
import { cellIn, newestIn } from '../../common/wall/fit.ts'
import { layoutOf } from '../../common/wall/layout.ts'
import { pixelsPerMetre, readFrom, readSize, type Surface } from '../../common/wall/surface.ts'
import { codeReadFrom } from './code.ts'

/** The most desks that a site may have. */
const MOST_DESKS = 60
/** A number such as A031 and a desk's name in both languages, in ems. */
const USUAL = { ems: 2.6, names: [4.6, 3.2] } as const
/** A usual panel: its number of pixels does not change what people can read. */
const PANEL = { width: 1920, height: 1080 } as const

export interface Legible {
  /** How many desks people read from the distance without effort; 0: not even one. */
  readonly desks: number
  /** Metres from which people read the numbers of all the site's desks. */
  readonly readFrom: number
  /** Metres from which a phone scans the code. */
  readonly codeFrom: number
  /** Pages of the board that the site's desks need. */
  readonly pages: number
}

/** The legibility of a screen of a diagonal for people at a distance; upright where `height` is more than `width`. */
export function legible(
  screen: Pick<Surface, 'diagonal' | 'distance'> & Partial<Surface>,
  hall: Omit<Contents, 'places'> & { readonly desks: number },
): Legible {
  const surface = { ...PANEL, ...screen }
  const wanted = readSize(surface)
  const sizeFor = (places: number) => lettersOf(surface, { ...hall, places })
  let desks = 0
  while (desks < MOST_DESKS && sizeFor(desks + 1) >= wanted) desks += 1
  const layout = layoutOf(surface, { ...hall, places: hall.desks })
  return {
    desks,
    readFrom: readFrom(sizeFor(hall.desks), surface),
    codeFrom: codeReadFrom(layout.code / pixelsPerMetre(surface)),
    pages: layout.grid.pages,
  }
}

/** Font size of the board's numbers; of the newest call where there is no board; 0 where a desk has to wait for its page. */
function lettersOf(surface: Surface, contents: Contents): number {
  const { grid, areas } = layoutOf(surface, contents)
  const call = { count: contents.size, ...USUAL }
  if (contents.places < 2) return newestIn(areas.newest, call).size
  return cellIn(grid, call).size / (grid.pages > 1 ? grid.pages ** 2 : 1)
}

/** The legibility in a sentence: how many desks people read, and what to do where these are too few. */
export function sayLegible(
  { desks, readFrom: from, pages }: Legible,
  { diagonal, distance }: Pick<Surface, 'diagonal' | 'distance'>,
  has: number,
  { screen }: Words,
): string {
  const values = { diagonal, distance, count: desks, desks: has, metres: from.toFixed(1), pages }
  if (desks >= has) return screen.legible.all(values)
  if (pages > 1) return screen.legible.pages(values)
  return (desks === 0 ? screen.legible.none : screen.legible.some)(values)
}

/** The distance of the code in a sentence. */
export function sayCode({ codeFrom }: Legible, { screen }: Words): string {
  return screen.legible.code({ metres: codeFrom.toFixed(1) })
}
