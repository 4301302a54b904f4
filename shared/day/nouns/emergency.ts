// A call for all staff of a site.

import type { DeskId } from './ids.ts'

/** All staff are called since `at`, in milliseconds, and nobody has gone there yet. */
export interface Emergency {
  /** Null: from no desk. */
  readonly desk: DeskId | null
  /** The account that called, as the log names it; null: it is not known. */
  readonly by: string | null
  readonly at: number
}

/** Whether staff are called to this desk, or, with null, by somebody at none. */
export function hasEmergency(
  day: { readonly emergencies: readonly Emergency[] },
  desk: DeskId | null,
): boolean {
  return day.emergencies.some((one) => one.desk === desk)
}
