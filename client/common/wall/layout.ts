// The layout of the wall. Room is given in this order: the newest call, the board, the code, the band, the lines, the
// waits, the numbers to bring forward. The last of them give way first, until the board's letters are readable from the
// site's distance. The layout depends only on the settings and the open desks: no call ever moves a place.

import { type Areas, type Basis, basisOf, type Contents, within } from './basis.ts'
import { besides, legibility, stacked } from './call-room.ts'
import type { Grid } from './grid.ts'
import { firstGood } from './letters.ts'
import { type QueueGrid, queuesIn } from './queue-grid.ts'
import type { Surface, SurfaceShape } from './surface.ts'

export interface Layout {
  readonly shape: SurfaceShape
  /** Font size that is readable from the site's distance. */
  readonly read: number
  /** Font size of the words around the numbers. */
  readonly small: number
  readonly gap: number
  /** Width of the code, its white edge included. */
  readonly code: number
  readonly areas: Areas
  readonly grid: Grid
  readonly queues: QueueGrid
}

/** How much room the code, the band, the lines and the aside keep; the first level is the most. */
const LEVELS = [
  { lines: 'drawn', code: 1, band: 1, aside: 1 },
  { lines: 'thread', code: 1, band: 1, aside: 1 },
  { lines: 'thread', code: 1, band: 1, aside: 0 },
  { lines: 'thread', code: 1, band: 0.75, aside: 0 },
  { lines: 'thread', code: 0.9, band: 0.75, aside: 0 },
  { lines: 'thread', code: 0.8, band: 0.7, aside: 0 },
] as const
type Level = (typeof LEVELS)[number]

/** Height of the words below the code, in parts of its width. */
export const JOIN_WORDS = 0.34

/** The areas of the whole wall: each inside the window, and none over another. */
export function layoutOf(surface: Surface, contents: Contents): Layout {
  const basis = basisOf(surface, contents)
  const [most, ...others] = LEVELS.map((level) => place[basis.shape](basis, level))
  // a thread shows the line too, but the numbers to bring forward would be shown nowhere
  const options = most && hasAside(most) ? [most, ...others] : others
  return firstGood(
    options,
    ({ grid }) => legibility(grid),
    () => basis.read,
  )
}

/** Whether the numbers to bring forward have room: the heading and two rows, in the smallest letters that `yi-aside` uses. */
function hasAside({ areas: { aside }, small }: Layout): boolean {
  return aside.height >= 4.1 * small && aside.width > 0
}

const place: Readonly<Record<SurfaceShape, (basis: Basis, level: Level) => Layout>> = {
  /** Calls on the left, the code and the missed numbers on the right, the queues across below. */
  wide(basis, level) {
    const { width, height, pad, gap, small } = basis
    const full = width - 2 * pad
    const head = { x: pad, y: pad, width: full, height: 1.9 * small }
    const top = pad + head.height + gap
    const free = height - pad - top
    const code = within(0.46 * height * level.code, 0, 0.36 * width)
    const queues = queuesIn({ width: full, height: free }, basis, level.lines)
    const below = queues.used ? queues.used + gap : 0
    const left = full - code - gap
    const band = 0.115 * height * level.band
    const calls = { x: pad, y: top, width: left, height: free - below - band - gap }
    const x = pad + left + gap
    const join = { x, y: top, width: code, height: Math.min(free - below, code * (1 + JOIN_WORDS)) }
    const y = top + join.height + gap
    return {
      ...shared(basis, code, queues),
      ...stacked(calls, basis, {
        head,
        band: { x: pad, y: calls.y + calls.height + gap, width: left, height: band },
        join,
        aside: { x, y, width: code, height: Math.max(0, height - pad - below - y) },
        queues: { x: pad, y: height - pad - queues.used, width: full, height: queues.used },
      }),
    }
  },
  /** One below the other, the code beside the missed numbers. */
  tall(basis, level) {
    const { width, height, pad, gap, small } = basis
    const full = width - 2 * pad
    const head = { x: pad, y: pad, width: full, height: 3 * small }
    const top = pad + head.height + gap
    const free = height - pad - top
    const code = Math.min(0.44 * width * level.code, 0.24 * height)
    const queues = queuesIn({ width: full, height: free * 0.8 }, basis, level.lines)
    const below = queues.used ? queues.used + gap : 0
    const band = Math.min(0.13 * width, 0.09 * height) * level.band
    const middle = code * (1 + JOIN_WORDS)
    const calls = { x: pad, y: top, width: full, height: free - below - middle - band - 2 * gap }
    const bandY = calls.y + calls.height + gap
    const y = bandY + band + gap
    const x = pad + code + 2 * gap
    return {
      ...shared(basis, code, queues),
      ...stacked(calls, basis, {
        head,
        band: { x: pad, y: bandY, width: full, height: band },
        join: { x: pad, y, width: code, height: middle },
        aside: { x, y, width: width - pad - x, height: middle },
        queues: { x: pad, y: height - pad - queues.used, width: full, height: queues.used },
      }),
    }
  },
  /** Side by side under one row of words, as on a strip over a door. */
  strip(basis, level) {
    const { width, height, pad, gap } = basis
    const head = { x: pad, y: pad, width: width * 0.4, height: height * 0.13 }
    const bandX = pad + head.width + 2 * gap
    const band = { x: bandX, y: pad, width: width - pad - bandX, height: head.height }
    const top = pad + head.height + gap
    const free = height - pad - top
    const code = Math.min(free / (1 + JOIN_WORDS), 0.24 * width) * Math.max(0.8, level.code)
    const aside = Math.min(0.14 * width, 0.5 * height) * level.aside
    const left = width - 2 * pad - code - gap - (aside ? aside + gap : 0)
    const queues = queuesIn({ width: left, height: free }, basis, 'thread')
    const below = queues.used ? queues.used + gap : 0
    const calls = { x: pad, y: top, width: left, height: free - below }
    const x = width - pad - code
    return {
      ...shared(basis, code, queues),
      ...besides(calls, basis, {
        head,
        band,
        join: { x, y: top, width: code, height: free },
        aside: { x: x - gap - aside, y: top, width: aside, height: free },
        queues: { x: pad, y: height - pad - queues.used, width: left, height: queues.used },
      }),
    }
  },
}

function shared({ shape, read, small, gap }: Basis, code: number, queues: QueueGrid) {
  return { shape, read, small, gap, code, queues }
}
