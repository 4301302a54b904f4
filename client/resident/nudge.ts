// A phone in a pocket shakes once when its holder is wanted. Where it may not (iOS, desks), the page says it alone.

import type { TicketView } from '../../shared/day/views/ticket.ts'

/** Milliseconds on, off, on. */
const CALLED = [400, 200, 400]
const FORWARD = [200]

/** What to shake for when the second view takes the place of the first; null: nothing that cannot wait. */
export function nudgeFor(
  before: Pick<TicketView, 'state' | 'call'>,
  now: Pick<TicketView, 'state' | 'call'>,
): number[] | null {
  if (now.state === 'called') return now.call === before.call ? null : CALLED
  return now.state === 'lined' && before.state !== 'lined' ? FORWARD : null
}

export function nudge(before: TicketView, now: TicketView): void {
  const pattern = nudgeFor(before, now)
  if (pattern) navigator.vibrate?.(pattern)
}
