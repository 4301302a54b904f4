// The last view of a screen, which it keeps to start with while the server is away.

import type { ScreenView } from '../../shared/day/views/screen.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import { keep, kept } from '../common/browser/kept.ts'

/** Milliseconds. Nobody looks for a number that was called longer ago, so an older view shows no call. */
const CALLED_FOR = 10 * 60_000

export interface KeptView {
  readonly view: ScreenView
  /** When it was last known to be right, by the device's clock. */
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

/** The part of a view that may still be shown at a time. A clock that was set back does not make it younger. */
export function aged({ view, at }: KeptView, now: number): ScreenView {
  if (Math.abs(now - at) < CALLED_FOR) return view
  const desks = view.desks.map((desk) => ({ ...desk, last: null }))
  return {
    ...view,
    desks,
    calls: [],
    soon: [],
    forward: [],
    missed: [],
    missedAgain: [],
    // by now somebody else may sit there with such a number
    rooms: view.rooms.map((room) => ({ ...room, letGo: [] })),
    prompt: null,
    announcement: null,
    inside: null,
    pass: null,
  }
}
