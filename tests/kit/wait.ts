import type { Wait } from '../../shared/day/waits/wait.ts'

/** A wait in the form in which people are told it while desks call. */
export function waitOf(
  low: number,
  high: number,
  changes: Partial<NonNullable<Wait>> = {},
): NonNullable<Wait> {
  return { low, high, about: Math.round((low + high) / 2), begun: true, quiet: null, ...changes }
}
