// The time that pages show: the server's, in the site's time zone. A device's own clock and zone may be wrong: a new
// box has no right time, and a phone from abroad has another zone.

import { steadyNow } from './steady-now.ts'

/**
 * Milliseconds. When the stopwatch differs by more than this, it stood still, as while a device slept, and a date in
 * whole seconds is better.
 */
const ROUGH = 5_000

/** The zone of the site's views; undefined: not known yet, so the device's zone is used. */
let zone: string | undefined
/** The server's time, and the device's stopwatch at that moment; null: the server has not told it yet. */
let told: { readonly at: number; readonly stood: number } | null = null

/** Sets the zone in which times are shown. A browser that does not know it shows its own. */
export function setZone(name: string): void {
  if (name !== zone && isKnown(name)) zone = name
}

export function siteZone(): string | undefined {
  return zone
}

/** Takes the server's time, in milliseconds, as of this moment. */
export function takeTime(at: number): void {
  told = { at, stood: performance.now() }
}

/** Takes the time of an answer over HTTP: it is right to the second, so it counts only where nothing better is known. */
export function takeRoughTime(at: number): void {
  if (told === null || Math.abs(now() - at) > ROUGH) takeTime(at + 500)
}

export function isTimeKnown(): boolean {
  return told !== null
}

/**
 * The server's time in milliseconds; the device's until the server has told. If the device's clock is set in between,
 * this does not change.
 */
export function now(): number {
  return told ? told.at + performance.now() - told.stood : Date.now()
}

/** Converts a time of the device's clock (`steadyNow`) to the server's: use it to show a time, never to calculate with it. */
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
