// A page that is older than the server fetches itself anew, when nobody is in the middle of something.

import { keep, kept } from '../browser/kept.ts'
import { steadyNow } from '../time/steady-now.ts'
import { serverAnswers } from './server-answers.ts'

/** Milliseconds for which nobody has touched the page. */
const QUIET = 20_000
/** While nodes of both versions serve, the old page may come again: milliseconds before it is tried once more. */
const NOT_AGAIN = 10 * 60_000
const LOOK_EVERY = 5_000
const TOUCHES = ['pointerdown', 'keydown'] as const

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

/** Whether the page of this protocol may be fetched anew at once; noted as done. Not where that cannot be noted: it might come again for ever. */
export function reloadAllowed(protocol: number): boolean {
  const at = Date.now()
  return (
    isTimeToReload(protocol, at, 0, kept<Reloaded>('reloaded')) &&
    keep('reloaded', { protocol, at } satisfies Reloaded)
  )
}

/** The newest protocol that a reload was asked for; 0: none. */
let wanted = 0

/** Fetches the page of this protocol as soon as that disturbs nobody and the server answers. */
export function reloadWhenQuiet(protocol: number): void {
  const isLooking = wanted > 0
  wanted = Math.max(wanted, protocol)
  if (!isLooking) look()
}

function look(): void {
  whenQuiet(
    () => void reload(),
    (now, touchedAt) => isTimeToReload(wanted, now, touchedAt, kept<Reloaded>('reloaded')),
  )
}

async function reload(): Promise<void> {
  if (!(await serverAnswers())) return look()
  keep('reloaded', { protocol: wanted, at: Date.now() } satisfies Reloaded)
  location.reload()
}

/** Calls back once, when nobody is in the middle of something. */
export function whenQuiet(
  act: () => void,
  isTime = (now: number, touchedAt: number) => now - touchedAt >= QUIET,
): void {
  let touchedAt = steadyNow()
  const touched = (): void => {
    touchedAt = steadyNow()
  }
  for (const event of TOUCHES) addEventListener(event, touched, true)
  const looking = setInterval(() => {
    if (isTyping() || !isTime(steadyNow(), touchedAt)) return
    clearInterval(looking)
    for (const event of TOUCHES) removeEventListener(event, touched, true)
    act()
  }, LOOK_EVERY)
}

/** Whether the cursor stands in a field, or in a dialog that somebody has opened. */
function isTyping(): boolean {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active !== null && active.closest('input, select, textarea, dialog[open]') !== null
}
