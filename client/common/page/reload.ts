// A page that is older than the server reloads itself when nobody is in the middle of something.

import { keep, kept } from '../browser/kept.ts'
import { steadyNow } from '../time/steady-now.ts'
import { serverAnswers } from './server-answers.ts'

/** Nobody is in the middle of something when the page was not touched for so many milliseconds. */
const QUIET = 20_000
/** Milliseconds before the next reload. While nodes of both versions serve, a reload may fetch the old page again. */
const NOT_AGAIN = 10 * 60_000
const LOOK_EVERY = 5_000
const TOUCHES = ['pointerdown', 'keydown'] as const

export interface Reloaded {
  readonly protocol: number
  readonly at: number
}

/** Whether the page of this protocol should be loaded now. */
export function isTimeToReload(
  protocol: number,
  now: number,
  touchedAt: number,
  last: Reloaded | null,
): boolean {
  if (last !== null && last.protocol >= protocol && now - last.at < NOT_AGAIN) return false
  return now - touchedAt >= QUIET
}

/**
 * Whether the page may reload at once for this protocol; if so, notes that it does. Where the browser keeps no note the
 * answer is no, since the page might reload for ever.
 */
export function reloadAllowed(protocol: number): boolean {
  const at = Date.now()
  return (
    isTimeToReload(protocol, at, 0, kept<Reloaded>('reloaded')) &&
    keep('reloaded', { protocol, at } satisfies Reloaded)
  )
}

/** The newest protocol for which a reload is wanted; 0: none. */
let wanted = 0

/** Reloads for this protocol as soon as that disturbs nobody and the server answers. */
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

/** Whether the cursor is in a field, or in a dialog that somebody has opened. */
function isTyping(): boolean {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active !== null && active.closest('input, select, textarea, dialog[open]') !== null
}
