// The server's time, in milliseconds: a test sets it to the time of its view, and from there it runs with the page's
// monotonic clock.

import { setZone, takeTime } from '../../../client/common/time/site-time.ts'
import { sampleSite } from '../sample.ts'

let set = { at: 0, stood: 0 }

/** Sets the time at the sample's site, and tells the page the time and the time zone. */
export function setSiteClock(at: number): void {
  setZone(sampleSite().timeZone)
  set = { at, stood: performance.now() }
  takeTime(at)
}

export function now(): number {
  return set.at + performance.now() - set.stood
}
