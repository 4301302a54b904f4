// The positions of sites on a plain drawing. Degrees become lengths, with a degree of longitude as long as in the
// middle of the drawing.

import type { SiteRow } from '../../shared/day/views/sites.ts'
import { metresBetween, type Point } from './distance.ts'
import { levelShown } from './shown.ts'

/** Metres from the middle of the sites beyond which a position must be a typing error: no county is as wide. */
const FAR = 300_000
/** Pixels between two marks that can be told apart and touched. */
const APART = 14
/** The drawing shows at least so many degrees: a few hundred metres, so that the sites of one yard do not fill it. */
const LEAST = 0.004
/** Pixels around the marks: half a name may go beyond the last mark. */
const MARGIN = 28
/** In pixels: the height of a label, and the width of a wide and of a narrow character in it. */
const LINE = 18
const WIDE = 14
const NARROW = 9

export interface MapMark {
  readonly x: number
  readonly y: number
  /** The sites of this mark, the worst first. */
  readonly rows: readonly SiteRow[]
}

export interface Label {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'end'
}

export interface Placed {
  readonly marks: readonly MapMark[]
  /** Rows without a position, or with an impossible one. */
  readonly unplaced: readonly SiteRow[]
  /** Rows so far from the others that their positions must be wrong. */
  readonly far: readonly SiteRow[]
}

/** Rows, the worst first, as marks on a drawing of so many pixels; marks that would overlap are joined. */
export function placesOf(rows: readonly SiteRow[], width: number, height: number): Placed {
  const there = rows.filter((row) => pointOf(row) !== null)
  const unplaced = rows.filter((row) => pointOf(row) === null)
  const middle = middleOf(there.map((row) => pointOf(row) as Point))
  if (!middle) return { marks: [], unplaced, far: [] }
  const isFar = (row: SiteRow) => metresBetween(pointOf(row) as Point, middle) > FAR
  const near = there.filter((row) => !isFar(row))
  const far = there.filter(isFar)
  const scale = Math.cos((middle.lat * Math.PI) / 180)
  const flat = near.map((row) => {
    const { lat, lon } = pointOf(row) as Point
    return { row, east: turned(lon - middle.lon) * scale, north: lat - middle.lat }
  })
  const east = rangeOf(flat.map((one) => one.east))
  const north = rangeOf(flat.map((one) => one.north))
  const room = [Math.max(1, width - 2 * MARGIN), Math.max(1, height - 2 * MARGIN)] as const
  const perDegree = Math.min(room[0] / east.length, room[1] / north.length)
  const marks: { x: number; y: number; rows: SiteRow[] }[] = []
  for (const one of flat) {
    const x = width / 2 + (one.east - east.middle) * perDegree
    const y = height / 2 - (one.north - north.middle) * perDegree
    const mark = marks.find((other) => Math.hypot(other.x - x, other.y - y) < APART)
    if (mark) mark.rows.push(one.row)
    else marks.push({ x, y, rows: [one.row] })
  }
  return { marks, unplaced, far }
}

/**
 * The labels for which there is room, the worst sites' first, and those of closed sites only where all are closed. No
 * label covers another or a mark, or leaves the drawing.
 */
export function labelsOf(
  marks: readonly MapMark[],
  nameOf: (mark: MapMark) => string,
  width: number,
  height: number,
): Label[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }))
  const labels: Label[] = []
  const running = marks.filter(isRunning)
  for (const mark of running.length ? running : marks) {
    const text = nameOf(mark)
    const long = lengthOf(text)
    // beside it, above it, below it or at its corners
    for (const [anchor, from, y] of [
      ['start', mark.x + 10, mark.y],
      ['end', mark.x - 10 - long, mark.y],
      ['start', mark.x - long / 2, mark.y - LINE],
      ['start', mark.x - long / 2, mark.y + LINE],
      ['start', mark.x + 4, mark.y - LINE],
      ['end', mark.x - 4 - long, mark.y + LINE],
      ['start', mark.x + 4, mark.y + LINE],
      ['end', mark.x - 4 - long, mark.y - LINE],
    ] as const) {
      const box = { left: from, right: from + long, top: y - LINE / 2, bottom: y + LINE / 2 }
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
      if (!isInside || taken.some((other) => overlap(other, box))) continue
      taken.push(box)
      labels.push({ x: anchor === 'start' ? from : box.right, y, text, anchor })
      break
    }
  }
  return labels
}

/** Whether some site of the mark is open: the names of closed ones would take the room of sites that need attention. */
function isRunning({ rows }: MapMark): boolean {
  return rows.some((row) => !['closed', 'idle'].includes(levelShown(row)))
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function lengthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '⺀' ? WIDE : NARROW), 0)
}

/** Null also for the point where equator and meridian cross: an empty form gives that. */
function pointOf({ place }: SiteRow): Point | null {
  if (!place || !Number.isFinite(place.lat) || !Number.isFinite(place.lon)) return null
  return place.lat === 0 && place.lon === 0 ? null : place
}

/**
 * The median in each direction: a few wrong positions do not move it. Longitudes count from the first one, so that the
 * date line does no harm.
 */
function middleOf(points: readonly Point[]): Point | null {
  const [first] = points
  if (!first) return null
  const lat = medianOf(points.map((point) => point.lat))
  const lon = turned(first.lon + medianOf(points.map((point) => turned(point.lon - first.lon))))
  return { lat, lon }
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** A difference of longitudes, taken the shorter way round. */
function turned(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180
}

function rangeOf(values: readonly number[]): { middle: number; length: number } {
  const low = Math.min(...values)
  const high = Math.max(...values)
  return { middle: (low + high) / 2, length: Math.max(LEAST, high - low) }
}
