// A picture that never moves burns into the panel. So all of it moves by a few pixels, too slowly to be seen.

/** Milliseconds between two steps. */
export const SHIFT_EVERY = 60_000
/** Pixels to each side: less than the margin around everything. */
const REACH = 4
const STEPS = [-1, -0.5, 0, 0.5, 1, 0.5, 0, -0.5]

/** The shift of the whole picture in pixels, at a time in milliseconds. */
export function shiftAt(at: number): { x: number; y: number } {
  const minute = Math.floor(at / SHIFT_EVERY)
  return { x: stepOf(minute), y: stepOf(Math.floor(minute / STEPS.length)) }
}

function stepOf(count: number): number {
  return (STEPS[count % STEPS.length] ?? 0) * REACH
}
