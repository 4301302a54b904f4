// One timer for all days, at whatever falls due first, whether the day is in memory or not.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Clock } from '../clock.ts'

/** A day that could not be woken is tried again after this many milliseconds. */
const AGAIN = 5_000

/** Longest that the timer is let run: a machine that sleeps, or whose clock is set, does not tell it. */
const LOOK_EVERY = 60_000

export interface Wake {
  /** When the site's day falls due, in milliseconds since the epoch; null: never. */
  set(site: SiteId, dueAt: number | null): void
  /** The clock was set: what has come by it is called now, not at the next ring. */
  look(): void
  stop(): void
}

/** Calls `due` for each site whose time has come. When it answers false, it is called again a little later. */
export function wakeWith(clock: Clock, due: (site: SiteId) => Promise<boolean>): Wake {
  const times = new Map<SiteId, number>()
  /** The time that the timer is set for: no later than the first of the times. */
  let rings = Number.POSITIVE_INFINITY
  let cancel = () => {}

  return {
    set(site, dueAt) {
      if (dueAt === null || !Number.isFinite(dueAt)) times.delete(site)
      else times.set(site, dueAt)
      // a time that was put off costs nothing until the timer rings: of thousands of sites one moves at each command
      if (dueAt !== null && dueAt < rings) windTo(dueAt)
    },
    look: ring,
    stop() {
      times.clear()
      windTo(Number.POSITIVE_INFINITY)
    },
  }

  function windTo(time: number): void {
    cancel()
    rings = time
    cancel = Number.isFinite(time) ? clock.after(Math.min(time - clock.now(), LOOK_EVERY), ring) : () => {}
  }

  function windToFirst(): void {
    let first = Number.POSITIVE_INFINITY
    for (const time of times.values()) first = Math.min(first, time)
    windTo(first)
  }

  function ring(): void {
    const now = clock.now()
    for (const [site, time] of times) {
      if (time > now) continue
      // until the day says when it is due next, it is not asked again at once
      times.set(site, now + AGAIN)
      void due(site).then((woken) => {
        if (woken && times.get(site) === now + AGAIN) times.delete(site)
      })
    }
    windToFirst()
  }
}
