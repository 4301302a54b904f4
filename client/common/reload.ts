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

let isLooking = false

/** Reloads the page as soon as that disturbs nobody. */
export function reloadWhenQuiet(protocol: number): void {
  if (isLooking) return
  isLooking = true
  const reload = () => {
    keep('reloaded', { protocol, at: Date.now() })
    location.reload()
  }
  whenQuiet(reload, (now, touchedAt) => isTimeToReload(protocol, now, touchedAt, kept<Reloaded>('reloaded')))
}

/** Calls back once, when nobody is in the middle of something. */
export function whenQuiet(
  act: () => void,
  isTime = (now: number, touchedAt: number) => now - touchedAt >= QUIET,
): void {
  let touchedAt = Date.now()
  const touched = (): void => {
    touchedAt = Date.now()
  }
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, touched, true)
  const looking = setInterval(() => {
    if (isTyping() || !isTime(Date.now(), touchedAt)) return
    clearInterval(looking)
    act()
  }, LOOK_EVERY)
}

/** Whether the cursor stands in a field, or in a dialog that somebody has opened. */
function isTyping(): boolean {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active !== null && active.closest('input, select, textarea, dialog[open]') !== null
}
