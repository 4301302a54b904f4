// What keeps a second touch of Next from calling somebody and ending another's turn: it rests after a call, then asks.

/** Milliseconds for which Next rests after a tap: the second half of a gloved hand's double touch falls into it. */
export const REST = 1_500
/** Milliseconds after a call within which nobody has been served: Next then asks whether they have. */
export const SERVED_NO_SOONER = 5_000

export type NextGuard =
  | { readonly is: 'free' }
  | { readonly is: 'resting' }
  /** Whom the desk called last, and how many whole seconds ago. */
  | { readonly is: 'asks'; readonly number: string; readonly seconds: number }

/**
 * Whether Next may be given now, times in milliseconds of one clock. `calling`: who is at the desk, and when they were
 * called, by whichever tablet. `tappedAt`: when Next was last tapped on this one.
 */
export function guardOf(
  calling: readonly { readonly number: string; readonly at: number }[],
  tappedAt: number,
  now: number,
): NextGuard {
  const last = calling.reduce<(typeof calling)[number] | null>(
    (newest, one) => (newest && newest.at >= one.at ? newest : one),
    null,
  )
  // two clocks that differ a little make a call lie in the future: it is as new as can be
  const age = (at: number) => Math.max(0, now - at)
  if (age(Math.max(tappedAt, last?.at ?? Number.NEGATIVE_INFINITY)) < REST) return { is: 'resting' }
  if (last && age(last.at) < SERVED_NO_SOONER)
    return { is: 'asks', number: last.number, seconds: Math.floor(age(last.at) / 1000) }
  return { is: 'free' }
}
