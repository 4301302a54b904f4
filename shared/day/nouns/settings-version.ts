// The version of the settings of a site, for optimistic locking: they are saved only if nobody else has changed them
// meanwhile.

import type { Site } from './site.ts'

/** A hash of 64 bits in hexadecimal. Equal settings have equal hashes, whatever the order of their fields. */
export function settingsVersion(site: Site): string {
  const text = ordered(site)
  // two runs of FNV-1a with different seeds: nobody makes settings that collide on purpose
  return hash(text, 0x811c9dc5) + hash(text, 0x9747b28c)
}

/**
 * Whether `next` was edited from other settings than `now`. Settings that equal the present ones are never outdated,
 * and neither are any without `expected`.
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

/** The value as JSON, with sorted keys and without undefined fields. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${ordered(one)}`).join()}}`
}
