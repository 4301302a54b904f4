// A phone in a pocket shakes and chimes when its holder is wanted. Where it may not, the page says it alone.

import type { TicketView } from '../../shared/day/views/ticket.ts'
import { playTapSound } from '../common/sound/tap-sound.ts'

type Seen = Pick<TicketView, 'state' | 'call' | 'prompt'>
export type Nudge = 'called' | 'forward' | 'crowding'

/** Milliseconds on, off, on. */
const PATTERNS: Readonly<Record<Nudge, number[]>> = {
  called: [400, 200, 400],
  forward: [200],
  crowding: [200, 100, 200],
}

/** What to shake for when the second view takes the place of the first; null: nothing that cannot wait. */
export function nudgeFor(before: Seen, now: Seen): Nudge | null {
  if (now.state === 'called') return now.call === before.call ? null : 'called'
  if (now.state === 'lined' && before.state !== 'lined') return 'forward'
  // each saying of it has an id of its own
  return now.prompt?.kind === 'crowding' && now.prompt.id !== before.prompt?.id ? 'crowding' : null
}

export function nudge(before: Seen, now: Seen): void {
  const kind = nudgeFor(before, now)
  if (!kind) return
  navigator.vibrate?.(PATTERNS[kind])
  playTapSound(kind === 'crowding' ? 'prompt' : 'call')
}
