// How the newest call and the board share the room for calls.

import { type Areas, type Basis, within } from './basis.ts'
import { type Grid, gridOf } from './grid.ts'
import { type Box, firstGood } from './letters.ts'
import type { Rect } from './surface.ts'

/** The share of that room for the newest call, by the number of desks: the fewer desks, the larger. */
const SHARES = [0.58, 0.52, 0.46, 0.42, 0.38, 0.34, 0.3, 0.27, 0.24, 0.22]
/** The share that the newest call may take before the board does, if that makes it readable from afar. */
const SURE = 0.3
/** The least size of the board's numbers, as a part of the newest one's: all of them are called now. */
const BESIDE_NEWEST = 0.42
/** The newest call's number is at least so many times as large as the board's numbers. */
const LARGER = 1.35
/** The most height that the newest call uses, as a part of its width, when its number stands beside its desk. */
const HIGHEST = 0.3

type Others = Omit<Areas, 'newest' | 'places'>
type Shared = { readonly areas: Areas; readonly grid: Grid }

/** How readable a board is. People have to wait for their page, so twice as many pages count as much as letters a quarter as large. */
export function legibility({ letter, pages }: Grid): number {
  return letter / pages ** 2
}

/** The approximate size of the newest call's number in a box, beside its desk or above it. */
function newestLetter({ width, height }: Box): number {
  return Math.max(Math.min(0.78 * height, width / 5.4), Math.min(0.45 * height, width / 3))
}

/** The newest call above the board. One desk alone needs no board: its call is the newest. */
export function stacked(room: Rect, basis: Basis, others: Others): Shared {
  const { gap } = basis
  return split(
    basis,
    room.height,
    others,
    (share) => {
      const height = share * (room.height - gap)
      return {
        newest: { ...room, height },
        places: { ...room, y: room.y + height + gap, height: room.height - gap - height },
      }
    },
    room,
  )
}

/** The newest call beside the board. */
export function besides(room: Rect, basis: Basis, others: Others): Shared {
  const { gap } = basis
  return split(
    basis,
    room.height * 2,
    others,
    (share) => {
      const width = share * (room.width - gap)
      return {
        newest: { ...room, width },
        places: { ...room, x: room.x + width + gap, width: room.width - gap - width },
      }
    },
    room,
  )
}

function split(
  basis: Basis,
  height: number,
  others: Others,
  areasOf: (share: number) => Record<'newest' | 'places', Rect>,
  room: Rect,
): Shared {
  const { places, read } = basis
  if (places < 2) {
    const nowhere = { ...room, width: 0, height: 0 }
    return {
      areas: { ...others, newest: room, places: nowhere },
      grid: gridIn(room, { ...basis, places: 1 }),
    }
  }
  // more height than this would not make the letters larger
  const high = HIGHEST * (room.width / room.height)
  const sure = within((1.2 * read) / height, 0.22, SURE)
  const options = SHARES.filter((share) => share >= sure - 1e-9).map((share) => {
    const areas = areasOf(share)
    return { share, areas, grid: gridIn(areas.places, basis), newest: newestLetter(areas.newest) }
  })
  const larger = options.filter(({ grid, newest }) => newest >= LARGER * grid.letter)
  const among = larger.length ? larger : options
  const inShape = among.filter(({ share }) => share <= Math.max(high, SURE))
  const { areas, grid } = firstGood(
    inShape.length ? inShape : among.slice(-1),
    (option) => legibility(option.grid),
    ({ newest }) => Math.max(read, BESIDE_NEWEST * newest),
  )
  return { areas: { ...others, ...areas }, grid }
}

function gridIn(box: Box, basis: Basis): Grid {
  return gridOf(box, { ...basis, turner: 1.3 * basis.small })
}
