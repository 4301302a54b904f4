// A screen as its site describes it, and how large letters on it have to be. Sizes are pixels, diagonals inches,
// distances metres.

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Surface {
  readonly width: number
  readonly height: number
  readonly diagonal: number
  readonly distance: number
}

/** A living-room television read from across a small yard, for sites that have not said. */
export const USUAL = { diagonal: 65, distance: 6 } as const

/**
 * Capital height in metres for each metre of distance: 60 mm at 10 m. It is 20 minutes of arc, what NUREG-0700
 * (11.4.1.5-1) and ISO 9241-303 prefer for what has to be read; the least is 15 or 16 minutes.
 */
export const CAPITAL = 0.006
/** Capital height of the system's fonts, in ems; the lowest of them. */
const CAPITAL_EMS = 0.7
const INCH = 0.0254
/** Inches without which the sum has no answer. */
const SMALLEST = 5
/** More than so many times as wide as high: a strip over a door. */
const STRIP = 2.4
/** From so many times as high as wide on, everything has room below the other. */
const TALL = 1.15

export type SurfaceShape = 'wide' | 'tall' | 'strip'

export function shapeOf({ width, height }: Pick<Surface, 'width' | 'height'>): SurfaceShape {
  return width / height >= STRIP ? 'strip' : height / width >= TALL ? 'tall' : 'wide'
}

export function pixelsPerMetre({ width, height, diagonal }: Omit<Surface, 'distance'>): number {
  return Math.hypot(width, height) / (Math.max(SMALLEST, diagonal) * INCH)
}

/** The font size that is read without effort from the site's distance. */
export function readSize(surface: Surface): number {
  return (CAPITAL * surface.distance * pixelsPerMetre(surface)) / CAPITAL_EMS
}

/** Metres from which letters of a font size are read without effort. */
export function readFrom(size: number, surface: Omit<Surface, 'distance'>): number {
  return (size * CAPITAL_EMS) / (CAPITAL * pixelsPerMetre(surface))
}
