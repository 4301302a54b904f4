// The server's time, in milliseconds: set by a test to the moment that its view is of, it goes on as the page's stopwatch does.

import { setZone, takeTime } from '../../../client/common/time/site-time.ts'
import { sampleSite } from '../sample.ts'

let set = { at: 0, stood: 0 }

/** It is this moment at the sample's site, and the page has been told, also in which zone that is. */
export function setSiteClock(at: number): void {
  setZone(sampleSite().timeZone)
  set = { at, stood: performance.now() }
  takeTime(at)
}

export function now(): number {
  return set.at + performance.now() - set.stood
}
