// The distance from which a code can be scanned.

/** Modules of the usual code on a wall, and of the white edge of any code. */
export const USUAL_MODULES = 29
const QUIET_ZONES = 8
/**
 * The angle at which a module has to be seen, in radians: three pixels of a phone whose camera has 1,920 over 65
 * degrees. Codes of 49 modules, white edge included, 21 cm wide were read from 2.5 m and no farther.
 */
const ANGLE = 0.00175

/** Metres from which a phone scans a code of a width in metres, its white edge included. */
export function codeReadFrom(width: number, modules = USUAL_MODULES): number {
  return width / (modules + QUIET_ZONES) / ANGLE
}
