// What a screen keeps of what it showed, to open with while the server is not there yet.

import type { ScreenView } from '../../shared/day/views/screen.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import { keep, kept } from '../common/browser/kept.ts'

/** Milliseconds. Whoever was called longer ago is not looked for any more: what is older names nobody. */
const CALLED_FOR = 10 * 60_000

export interface KeptView {
  readonly view: ScreenView
  /** When it was last known to be true, by the device's clock. */
  readonly at: number
}

export function seenOn(site: string): KeptView | null {
  const seen = kept<KeptView>(`wall:${site}`)
  // an older page may have kept another shape
  return seen?.view?.protocol === PROTOCOL ? { ...seen, view: aged(seen, Date.now()) } : null
}

export function keepSeenOn(site: string, seen: KeptView): void {
  keep(`wall:${site}`, seen)
}

/** What of a view may still be shown at a time; a clock that was set back makes nothing younger. */
export function aged({ view, at }: KeptView, now: number): ScreenView {
  if (Math.abs(now - at) < CALLED_FOR) return view
  const desks = view.desks.map((desk) => ({ ...desk, last: null }))
  return { ...view, desks, calls: [], forward: [], missed: [], prompt: null, announcement: null, pass: null }
}
