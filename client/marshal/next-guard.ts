// Keeps an accidental second touch of Next from calling somebody and ending another's turn: Next rests after a call,
// then asks.

/** Milliseconds for which Next rests after a tap: the second touch of a gloved hand falls into them. */
export const REST = 1_500
/** Milliseconds: nobody is served sooner than this after a call, so Next asks whether they have been. */
export const SERVED_NO_SOONER = 5_000

export type NextGuard =
  | { readonly is: 'free' }
  | { readonly is: 'resting' }
  /** The number that the desk called last, and how many whole seconds ago. */
  | { readonly is: 'asks'; readonly number: string; readonly seconds: number }
  /** All seats that its people go on to are taken, and for how many whole minutes more. */
  | { readonly is: 'full'; readonly minutes: number }

/**
 * Whether Next may be given now, times in milliseconds of one clock. `calling`: the numbers at the desk, and when any
 * tablet called them. `tappedAt`: when Next was last tapped on this tablet. `seatAt`: when a seat is free for whoever is
 * called next, where all are taken.
 */
export function guardOf(
  calling: readonly { readonly number: string; readonly at: number }[],
  tappedAt: number,
  now: number,
  seatAt: number | null = null,
): NextGuard {
  const last = calling.reduce<(typeof calling)[number] | null>(
    (newest, one) => (newest && newest.at >= one.at ? newest : one),
    null,
  )
  // where two clocks differ a little, a call may lie in the future: then its age is 0
  const age = (at: number) => Math.max(0, now - at)
  if (age(Math.max(tappedAt, last?.at ?? Number.NEGATIVE_INFINITY)) < REST) return { is: 'resting' }
  if (last && age(last.at) < SERVED_NO_SOONER)
    return { is: 'asks', number: last.number, seconds: Math.floor(age(last.at) / 1000) }
  if (seatAt !== null) return { is: 'full', minutes: Math.max(0, Math.ceil((seatAt - now) / 60_000)) }
  return { is: 'free' }
}
