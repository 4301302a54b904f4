// The viewers of all sites at once, rather than of one: those of the public overview, and those of the list of sites.

import type { Clock } from '../clock.ts'
import type { Packet } from './packet.ts'
import type { SiteRows } from './site-rows.ts'
import { Throttle } from './throttle.ts'
import type { Viewer } from './viewer.ts'

/** Milliseconds between two overviews, and between two views of the list for everybody. */
const OVERVIEW_EVERY = 10_000
/** Milliseconds between two views of the list for staff, who watch over the sites. */
const STAFF_EVERY = 5000

export interface Lobby {
  add(viewer: Viewer): void
  remove(viewer: Viewer): void
  /** Something has changed at some site; `anew`: it may have changed at every one, without an event. */
  mark(anew?: boolean): void
  /** The packet to send to the viewer next; undefined where it has everything. */
  packetFor(viewer: Viewer): Packet | undefined
  stop(): void
}

interface Parts {
  readonly clock: Clock
  readonly rows: SiteRows
  overview(): Packet
  /** Serves these when it is their turn. */
  serve(viewers: Iterable<Viewer>): void
}

export function lobbyOf({ clock, rows, overview, serve }: Parts): Lobby {
  const viewers = new Set<Viewer>()
  let isAnew = false
  const throttles = [
    new Throttle(clock, OVERVIEW_EVERY, () => show((viewer) => viewer.staff === null)),
    new Throttle(clock, STAFF_EVERY, () => show((viewer) => viewer.staff !== null)),
  ]

  return {
    add(viewer) {
      viewers.add(viewer)
      if (viewer.watching.view === 'overview') serve([viewer])
      else void rows.look('fresh').then(() => viewers.has(viewer) && serve([viewer]))
    },
    remove: (viewer) => void viewers.delete(viewer),
    mark(anew = false) {
      if (viewers.size === 0) return
      isAnew ||= anew
      for (const throttle of throttles) throttle.mark()
    },
    packetFor(viewer) {
      if (viewer.watching.view === 'overview') return overview()
      return rows.since(viewer.seen(), viewer.staff) ?? undefined
    },
    stop() {
      for (const throttle of throttles) throttle.stop()
    },
  }

  function show(isFor: (viewer: Viewer) => boolean): void {
    const those = () => [...viewers].filter(isFor)
    if (those().some(({ watching }) => watching.view === 'sites')) void look().then(() => serve(those()))
    else serve(those())
  }

  function look(): Promise<void> {
    const how = isAnew ? 'anew' : 'now'
    isAnew = false
    return rows.look(how)
  }
}
