// The version of a site's settings: they are saved only where nobody else has changed them meanwhile (optimistic locking).

import type { Site } from './site.ts'

/** A hash of 64 bits in hexadecimal: equal for equal settings, in whatever order their fields are written. */
export function settingsVersion(site: Site): string {
  const text = ordered(site)
  // two runs of FNV-1a from other beginnings: nobody makes settings that collide on purpose
  return hash(text, 0x811c9dc5) + hash(text, 0x9747b28c)
}

/**
 * Whether `next` was made of other settings than `now`. Settings that equal those of now are never outdated; nor are any
 * without `expected`.
 */
export function isOutdated(now: Site, next: Site, expected: string | undefined): boolean {
  if (expected === undefined) return false
  const version = settingsVersion(now)
  return version !== expected && version !== settingsVersion(next)
}

function hash(text: string, begin: number): string {
  let value = begin
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
    value ^= value >>> 15
  }
  return (value >>> 0).toString(16).padStart(8, '0')
}

/** As JSON, with the keys of each object sorted, and without those that are undefined. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${ordered(one)}`).join()}}`
}
