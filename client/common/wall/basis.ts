// The measures that every part of the wall's layout uses.

import { type Rect, readSize, type Surface, type SurfaceShape, shapeOf } from './surface.ts'

export type Area = 'head' | 'newest' | 'places' | 'band' | 'join' | 'aside' | 'queues'

export interface Contents {
  /** Desks that have a place on the board. */
  readonly places: number
  /** The most numbers that a desk calls at a time. */
  readonly size: number
  /** The share of the desks that call one at a time. */
  readonly singles?: number
  /** The marks of each queue's line; 0: it has none. */
  readonly marks: readonly number[]
}

export type Areas = Readonly<Record<Area, Rect>>

export interface Basis extends Contents {
  readonly shape: SurfaceShape
  readonly width: number
  readonly height: number
  readonly read: number
  readonly small: number
  readonly pad: number
  readonly gap: number
  readonly least: number
}

/**
 * The least size of letters, as a part of the size that is read without effort: sharp eyes still read it. Below it the
 * board turns pages.
 */
const LEAST = 0.36

export function basisOf(surface: Surface, contents: Contents): Basis {
  const { width, height } = surface
  const short = Math.min(width, height)
  const shape = shapeOf(surface)
  const read = readSize(surface)
  const lean = shape === 'strip' ? 1.5 : 1
  const least = within(LEAST * read, 0.026 * short * lean, 0.045 * short * lean)
  return {
    ...contents,
    shape,
    width,
    height,
    read,
    pad: 0.022 * short,
    gap: 0.014 * short,
    small: within(read * 0.48, 0.026 * short, 0.034 * short) * (shape === 'strip' ? 1.3 : 1),
    // with ten numbers in one place, people read them from near the screen
    least: contents.size > 1 ? Math.max(0.018 * short, least * 0.5) : least,
  }
}

export function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
