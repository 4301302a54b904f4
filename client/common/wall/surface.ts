// A screen as its site describes it, and the size of letters that it needs. Sizes are pixels, diagonals inches,
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

/** A living-room television read from across a small yard, for sites whose settings do not describe the screen. */
export const USUAL = { diagonal: 65, distance: 6 } as const

/**
 * Capital height in metres for each metre of distance: 60 mm at 10 m. These are the 20 minutes of arc that NUREG-0700
 * (11.4.1.5-1) and ISO 9241-303 prefer for text that has to be read; the least is 15 or 16 minutes.
 */
export const CAPITAL = 0.006
/** Capital height of the system's fonts, in ems: that of the lowest of them. */
const CAPITAL_EMS = 0.7
const INCH = 0.0254
/** The least diagonal in inches: with less, the letters cannot be computed. */
const SMALLEST = 5
/** A screen more than so many times as wide as high is a strip over a door. */
const STRIP = 2.4
/** A screen at least so many times as high as wide has all parts below each other. */
const TALL = 1.15

export type SurfaceShape = 'wide' | 'tall' | 'strip'

export function shapeOf({ width, height }: Pick<Surface, 'width' | 'height'>): SurfaceShape {
  return width / height >= STRIP ? 'strip' : height / width >= TALL ? 'tall' : 'wide'
}

export function pixelsPerMetre({ width, height, diagonal }: Omit<Surface, 'distance'>): number {
  return Math.hypot(width, height) / (Math.max(SMALLEST, diagonal) * INCH)
}

/** The font size that people read without effort from the site's distance. */
export function readSize(surface: Surface): number {
  return (CAPITAL * surface.distance * pixelsPerMetre(surface)) / CAPITAL_EMS
}

/** The distance in metres from which people read a font size without effort. */
export function readFrom(size: number, surface: Omit<Surface, 'distance'>): number {
  return (size * CAPITAL_EMS) / (CAPITAL * pixelsPerMetre(surface))
}
