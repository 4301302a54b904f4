// From a change to everyone who watches: screens, the tickets it names and marshals at once, the rest in slices.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import type { Roster } from '../../shared/day/views/at-work.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { ScreenStatus } from '../../shared/protocol/live.ts'
import type { Clock } from '../clock.ts'
import type { Change } from '../days/change.ts'
import type { Days } from '../days/days.ts'
import { type Lobby, lobbyOf } from './lobby.ts'
import type { Packet } from './packet.ts'
import { pairedLook } from './paired-look.ts'
import type { PassOf } from './room.ts'
import { type Paired, type ScreenStatuses, screenStatuses } from './screens.ts'
import { SiteRows } from './site-rows.ts'
import { type Slices, slicesOf } from './slices.ts'
import { type Timer, timer } from './timer.ts'
import { turnedAway } from './turned-away.ts'
import type { Viewer } from './viewer.ts'
import { PacketMaker } from './views.ts'
import { WatchedSite } from './watched-site.ts'

/** Milliseconds after which the paired screens and the list of sites are looked at again. */
const AGAIN = 15_000

export interface FanOutParts {
  readonly days: Pick<Days, 'day' | 'peek' | 'settingsKnown' | 'summaries' | 'kept' | 'watch' | 'onChange'>
  readonly clock: Clock
  readonly passOf: PassOf
  /** Phones that ask for a number of a site, and a look at what other nodes took in. */
  readonly claims: { of(site: SiteId): MarshalView['claims']; look(site: SiteId): Promise<void> }
  /** The accounts, who of them is signed in at a site, and a look at what other nodes know of that. */
  readonly roster: { of(site: SiteId): Roster; look(): Promise<void> }
  /** The screens that are paired, at every site. */
  readonly screens: { list(): Promise<readonly Paired[]> }
  readonly log: { warn(about: object, message: string): void }
}

export class FanOut {
  readonly #parts: FanOutParts
  readonly #watched = new Map<SiteId, WatchedSite>()
  readonly #away = turnedAway()
  readonly #slices: Slices<Viewer> = slicesOf((viewer) => this.#serve(viewer))
  readonly #statuses: ScreenStatuses
  /** Rings when a pass ends. */
  readonly #turnover: Timer
  readonly #packets: PacketMaker
  readonly #lobby: Lobby
  readonly #lookAtScreens: () => Promise<void>
  #cancelLook: () => void
  #sent = 0
  /** Marshals who have just come in: what they see besides the day is being read. */
  readonly #unread = new Set<Viewer>()

  constructor(parts: FanOutParts) {
    const { days, clock, claims, roster, screens, log } = parts
    this.#parts = parts
    this.#statuses = screenStatuses(clock)
    this.#turnover = timer(clock, () => this.passesTurned())
    const screensOf = this.#statuses.of
    this.#packets = new PacketMaker({
      days,
      clock,
      passOf: (...which) => this.#passUntil(...which),
      screensOf,
      claimsOf: claims.of,
      rosterOf: roster.of,
      awayFrom: this.#away.count,
    })
    this.#lobby = lobbyOf({
      clock,
      rows: new SiteRows({ days, clock, screensOf, log }),
      overview: () => this.#packets.overview(),
      serve: this.#slices.later,
    })
    this.#lookAtScreens = pairedLook({
      screens,
      statuses: this.#statuses,
      clock,
      log,
      changed: (sites) => this.#screensChanged(sites),
    })
    this.#cancelLook = this.#lookAgainLater()
    days.onChange((site, change) => this.#changed(site, change))
  }

  /** The views for who asks over HTTP, where no socket gets through. */
  get views(): Pick<PacketMaker, 'screen' | 'marshal'> {
    return this.#packets
  }

  /** The last word of each screen of a site. */
  get screensOf(): ScreenStatuses['of'] {
    return this.#statuses.of
  }

  enter(viewer: Viewer): void {
    const { watching } = viewer
    const serveSoon = isUrgent(viewer) ? this.#slices.first : this.#slices.later
    viewer.wire.onFree(() => {
      if (viewer.isOwed()) serveSoon([viewer])
    })
    if (!('site' in watching)) {
      this.#lobby.add(viewer)
      return
    }
    this.#watchedSite(watching.site).room.add(viewer)
    if (watching.view === 'marshal') void this.#serveOnceRead(viewer, watching.site)
    else this.#slices.later([viewer])
  }

  leave(viewer: Viewer): void {
    this.#unread.delete(viewer)
    this.#slices.forget(viewer)
    this.#lobby.remove(viewer)
    const watched = this.#siteOf(viewer)
    watched?.room.remove(viewer)
    if (!watched?.room.isEmpty()) return
    watched.close()
    this.#watched.delete(watched.room.site)
  }

  /** Takes in the status that a screen reports of itself. */
  heard(site: SiteId, screen: { id: string; name: string }, status: ScreenStatus): void {
    if (this.#statuses.heard(site, screen, status)) this.marshalsSee(site)
  }

  /** A phone asks for a number, or is answered, or who is signed in has changed: the marshals see it at once. */
  marshalsSee(site: SiteId): void {
    this.#watched.get(site)?.tellMarshals()
  }

  /** A phone got no number because a marshal has to let it. */
  turnedAway(site: SiteId, device: string): void {
    if (this.#away.add(site, device)) this.#watched.get(site)?.countTurnedAway()
  }

  /** The machine's clock is in doubt, or not any more: the marshals see it at once. */
  clockChanged(): void {
    for (const watched of this.#watched.values()) watched.tellMarshals()
    this.#lobby.mark(true)
  }

  /** The passes are others from now on: screens show theirs at once. */
  passesTurned(): void {
    for (const watched of this.#watched.values()) watched.renewScreens()
  }

  /** Views sent so far. */
  sent(): number {
    return this.#sent
  }

  /** Lets go of its timers, once everybody has left. */
  stop(): void {
    this.#cancelLook()
    this.#lobby.stop()
    this.#turnover.stop()
  }

  #changed(site: SiteId, change: Change): void {
    if (change.records.some(({ event }) => event.type === 'joins-allowed')) this.#away.forget(site)
    this.#lobby.mark()
    this.#watched.get(site)?.change(change)
  }

  #screensChanged(sites: ReadonlySet<SiteId>): void {
    for (const site of sites) this.marshalsSee(site)
    if (sites.size) this.#lobby.mark(true)
  }

  /** Sends a viewer the newest view, unless it has it; one that cannot take it now gets it when it can. */
  #serve(viewer: Viewer): void {
    if (!viewer.isReady()) return
    try {
      const packet = this.#packetFor(viewer)
      if (packet === null) viewer.wire.close()
      else if (packet && viewer.show(packet)) this.#sent += 1
    } catch (error) {
      this.#parts.log.warn({ err: error, view: viewer.watching.view }, 'a view could not be made')
    }
  }

  /** Undefined where something of it is still being read: its viewers are served when it is there. */
  #packetFor(viewer: Viewer): Packet | null | undefined {
    if (!('site' in viewer.watching)) return this.#lobby.packetFor(viewer)
    if (this.#unread.has(viewer)) return undefined
    const room = this.#siteOf(viewer)?.room
    return room?.day ? this.#packets.of(viewer, room, room.day) : undefined
  }

  #passUntil(site: SiteId, presence: Site['presence'], at: number): ReturnType<PassOf> {
    const pass = this.#parts.passOf(site, presence, at)
    if (pass) this.#turnover.by(pass.until)
    return pass
  }

  #siteOf({ watching }: Viewer): WatchedSite | undefined {
    return 'site' in watching ? this.#watched.get(watching.site) : undefined
  }

  #watchedSite(site: SiteId): WatchedSite {
    const { days, clock, log } = this.#parts
    const lookAsides = (at: SiteId) => void this.#lookAsides(at)
    const watched =
      this.#watched.get(site) ?? new WatchedSite(site, { days, clock, log, slices: this.#slices, lookAsides })
    this.#watched.set(site, watched)
    return watched
  }

  /**
   * A view from before the accounts are read would call each of them gone, so that a marshal's own desk would be
   * another's for a moment, under the hand that works there; and what is for counsellors alone would be shown to all.
   */
  async #serveOnceRead(viewer: Viewer, site: SiteId): Promise<void> {
    this.#unread.add(viewer)
    await this.#lookAsides(site)
    // false: it has left meanwhile
    if (this.#unread.delete(viewer)) this.#slices.later([viewer])
  }

  /**
   * Reads claims and sessions again: another node may have changed them, or this one before it started. Marshals hear of
   * a change. Never rejects.
   */
  async #lookAsides(site: SiteId): Promise<void> {
    const { claims, roster, log } = this.#parts
    await Promise.all([
      claims
        .look(site)
        .catch((error) => log.warn({ err: error, site }, 'the claims of a site could not be read')),
      roster.look().catch((error) => log.warn({ err: error }, 'who is signed in could not be read')),
    ])
  }

  #lookAgainLater(): () => void {
    return this.#parts.clock.after(AGAIN, () => {
      this.#cancelLook = this.#lookAgainLater()
      void this.#lookAtScreens()
      this.#lobby.mark()
    })
  }
}

/** Whether a whole site looks at it: then it does not queue behind the crowd. */
function isUrgent({ watching }: Viewer): boolean {
  return watching.view === 'screen' || watching.view === 'marshal'
}
