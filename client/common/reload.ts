// A page that is older than the server fetches itself anew, when nobody is in the middle of something.

import { keep, kept } from './kept.ts'

/** Milliseconds for which nobody has touched the page. */
const QUIET = 20_000
/** While nodes of both versions serve, the old page may come again: milliseconds before it is tried once more. */
const NOT_AGAIN = 10 * 60_000
const LOOK_EVERY = 5_000

export interface Reloaded {
  readonly protocol: number
  readonly at: number
}

/** Whether to fetch the page of this protocol now. */
export function isTimeToReload(
  protocol: number,
  now: number,
  touchedAt: number,
  last: Reloaded | null,
): boolean {
  if (last !== null && last.protocol >= protocol && now - last.at < NOT_AGAIN) return false
  return now - touchedAt >= QUIET
}

let looking = 0

/** Reloads the page as soon as that disturbs nobody. */
export function reloadWhenQuiet(protocol: number): void {
  if (looking) return
  let touchedAt = Date.now()
  const touched = (): void => {
    touchedAt = Date.now()
  }
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, touched, true)
  looking = window.setInterval(() => {
    if (isTyping() || !isTimeToReload(protocol, Date.now(), touchedAt, kept<Reloaded>('reloaded'))) return
    keep('reloaded', { protocol, at: Date.now() })
    location.reload()
  }, LOOK_EVERY)
}

/** Whether the cursor stands in a field, or in a dialog that somebody has opened. */
function isTyping(): boolean {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active !== null && active.closest('input, select, textarea, dialog[open]') !== null
}
