// The time that pages show: the server's, in the site's time zone. A device's own clock and zone may be anything, as those of
// a box that hung in a cupboard, or of a phone from abroad.

import { steadyNow } from './steady-now.ts'

/** Milliseconds. A stopwatch that stood still, as while a device slept, is further off than a date in whole seconds. */
const ROUGH = 5_000

/** What the site's views named; undefined: not known yet, so it is the device's. */
let zone: string | undefined
/** The server's time, and where the device's stopwatch stood when it was told; null: not told yet. */
let told: { readonly at: number; readonly stood: number } | null = null

/** Times are shown in this zone from now on. A browser that does not know it shows its own. */
export function setZone(name: string): void {
  if (name !== zone && isKnown(name)) zone = name
}

export function siteZone(): string | undefined {
  return zone
}

/** Takes in the server's time, in milliseconds, that was true a moment ago. */
export function takeTime(at: number): void {
  told = { at, stood: performance.now() }
}

/** Takes in what an answer over HTTP says: right to the second, so it counts only where nothing better is known. */
export function takeRoughTime(at: number): void {
  if (told === null || Math.abs(now() - at) > ROUGH) takeTime(at + 500)
}

export function isTimeKnown(): boolean {
  return told !== null
}

/** The server's time in milliseconds; the device's until the server has told. A device's clock that is set in between moves nothing. */
export function now(): number {
  return told ? told.at + performance.now() - told.stood : Date.now()
}

/** What the device's clock said then (`steadyNow`), as the server's time: to be shown, never to be reckoned with. */
export function fromDevice(at: number): number {
  return at + now() - steadyNow()
}

function isKnown(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
