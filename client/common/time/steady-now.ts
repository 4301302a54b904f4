// The device's clock, for how long ago something was. A person, or the system once it has a network, may set it back by
// hours while a page is open. A page that waits for a time of day would then not say for hours that it is cut off.

/** Milliseconds by which a clock and a stopwatch may differ although nobody set the clock. */
const ROUGH = 1_000

/** Milliseconds by which the clock has been set back since it was first read. */
let setBack = 0
let last: { readonly clock: number; readonly stopwatch: number } | null = null

/** Milliseconds, as of `Date.now`, but it never goes back. It may jump forward: a device that slept looks the same. */
export function steadyNow(): number {
  const now = { clock: Date.now(), stopwatch: performance.now() }
  const before = last ?? now
  const lost = now.stopwatch - before.stopwatch - (now.clock - before.clock)
  if (lost > ROUGH) setBack += lost
  last = now
  return now.clock + setBack
}
