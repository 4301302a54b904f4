// A phone in a pocket vibrates and chimes when its holder is wanted. Where the browser does not allow it, only the page
// says so.

import type { TicketView } from '../../shared/day/views/ticket.ts'
import { playTapSound } from '../common/sound/tap-sound.ts'

type Seen = Pick<TicketView, 'state' | 'call' | 'prompt' | 'soon'>
export type Nudge = 'called' | 'forward' | 'soon' | 'crowding'

/** Milliseconds on, off, on. */
const PATTERNS: Readonly<Record<Nudge, number[]>> = {
  called: [600, 200, 600, 200, 600],
  forward: [200],
  soon: [300, 150, 300],
  crowding: [200, 100, 200],
}

/** Why to vibrate when the second view replaces the first; null: there is no reason, or it can wait. */
export function nudgeFor(before: Seen, now: Seen): Nudge | null {
  if (now.state === 'called') return now.call === before.call ? null : 'called'
  if (now.state === 'lined' && before.state !== 'lined') return 'forward'
  if (now.soon.at !== null && now.soon.at !== before.soon.at) return 'soon'
  // each time it is said, it has a new id
  return now.prompt?.kind === 'crowding' && now.prompt.id !== before.prompt?.id ? 'crowding' : null
}

export function nudge(before: Seen, now: Seen): void {
  const kind = nudgeFor(before, now)
  if (!kind) return
  // what to do stands at the top, and the page may have been left at its end
  document.documentElement.scrollTop = 0
  navigator.vibrate?.(PATTERNS[kind])
  // in a pocket, among people
  playTapSound(kind === 'crowding' ? 'prompt' : 'call', 1)
}
