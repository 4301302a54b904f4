// From how far a code is scanned.

/** Modules of the usual code on a wall, and of white around any. */
export const USUAL_MODULES = 29
const QUIET_ZONES = 8
/**
 * The angle under which a module has to be seen, in radians: three pixels of a phone that looks on with 1,920 of them
 * over 65 degrees. Codes of 49 modules, white edge included, 21 cm wide were read from 2.5 m and no farther.
 */
const ANGLE = 0.00175

/** Metres from which a phone scans a code so many metres wide, its white edge included. */
export function codeReadFrom(width: number, modules = USUAL_MODULES): number {
  return width / (modules + QUIET_ZONES) / ANGLE
}
