// From a change to everyone who watches: screens, the tickets it names and marshals at once, the rest in slices.

import type { Day } from '../../shared/day/nouns/model.ts'
import type { Site, SiteId } from '../../shared/day/nouns/site.ts'
import type { Roster } from '../../shared/day/views/at-work.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import { sayingChangesAt } from '../../shared/day/views/prompt.ts'
import type { ScreenStatus } from '../../shared/protocol/live.ts'
import type { Clock } from '../clock.ts'
import type { Change } from '../days/change.ts'
import type { Days } from '../days/days.ts'
import { type Alarm, alarm } from './alarm.ts'
import { lobbyOf } from './lobby.ts'
import { type Pace, paced } from './pace.ts'
import type { Packet } from './packet.ts'
import { pairedLook } from './paired-look.ts'
import { forgetScreens, type PassOf, type Room, roomOf } from './room.ts'
import { type Paired, screenStatuses } from './screens.ts'
import { siteRows } from './site-rows.ts'
import { slicesOf } from './slices.ts'
import { touchedBy } from './touched.ts'
import { turnedAway } from './turned-away.ts'
import type { Viewer } from './viewer.ts'
import { type PacketMaker, packetMaker } from './views.ts'

/** Milliseconds between two views of a waiting ticket or of a site's public figures. */
const CROWD_EVERY = 1000
/** Milliseconds after which all is looked at again: waits and fresh calls change by themselves. */
const AGAIN = 15_000

export interface FanOutParts {
  readonly days: Pick<Days, 'day' | 'peek' | 'summaries' | 'kept' | 'watch' | 'onChange'>
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

export interface FanOut {
  enter(viewer: Viewer): void
  leave(viewer: Viewer): void
  /** What a screen says of itself. */
  heard(site: SiteId, screen: { id: string; name: string }, status: ScreenStatus): void
  /** The views for who asks over HTTP, where no socket gets through. */
  readonly views: Pick<PacketMaker, 'screen' | 'marshal'>
  /** A phone asks for a number, or is answered, or who is signed in has changed: the marshals see it at once. */
  marshalsSee(site: SiteId): void
  /** A phone got no number because a marshal has to let it. */
  turnedAway(site: SiteId, device: string): void
  /** The machine's clock is in doubt, or not any more: the marshals see it at once. */
  clockChanged(): void
  /** The passes are others from now on: screens show theirs at once. */
  passesTurned(): void
  /** Views sent so far. */
  sent(): number
  /** Lets go of its timers, once everybody has left. */
  stop(): void
}

interface Open {
  readonly room: Room
  readonly crowd: Pace
  /** Tells the marshals how many phones were turned away. */
  readonly away: Pace
  /** Rings when a prompt or an announcement is over: no event says so. */
  readonly saying: Alarm
  close(): void
}

export function fanOut({ days, clock, passOf, claims, roster, screens, log }: FanOutParts): FanOut {
  const open = new Map<SiteId, Open>()
  const statuses = screenStatuses(clock)
  const away = turnedAway()
  const slices = slicesOf<Viewer>(serve)
  const turnover = alarm(clock, passesTurned)
  const packets = packetMaker({
    days,
    clock,
    passOf: passUntil,
    screensOf: statuses.of,
    claimsOf: claims.of,
    rosterOf: roster.of,
    awayFrom: away.count,
  })
  const lobby = lobbyOf({
    clock,
    rows: siteRows({ days, clock, screensOf: statuses.of, log }),
    overview: packets.overview,
    serve: slices.later,
  })
  const lookAtScreens = pairedLook({
    screens,
    statuses,
    clock,
    log,
    changed(sites) {
      for (const site of sites) tellMarshals(site)
      if (sites.size) lobby.mark(true)
    },
  })
  let sent = 0
  let cancelLobby = clock.after(AGAIN, againInLobby)
  days.onChange(changed)

  return {
    enter(viewer) {
      const { watching } = viewer
      const serveSoon = isUrgent(viewer) ? slices.first : slices.later
      viewer.wire.onFree(() => {
        if (viewer.isOwed) serveSoon([viewer])
      })
      if (!('site' in watching)) return lobby.add(viewer)
      ;(open.get(watching.site) ?? openRoom(watching.site)).room.add(viewer)
      if (watching.view === 'marshal') lookAsides(watching.site)
      slices.later([viewer])
    },
    leave(viewer) {
      slices.forget(viewer)
      lobby.remove(viewer)
      const watched = roomOfViewer(viewer)
      watched?.room.remove(viewer)
      if (watched?.room.isEmpty()) watched.close()
    },
    heard(site, screen, status) {
      if (statuses.heard(site, screen, status)) tellMarshals(site)
    },
    marshalsSee: tellMarshals,
    clockChanged() {
      for (const site of open.keys()) tellMarshals(site)
      lobby.mark(true)
    },
    views: packets,
    turnedAway(site, device) {
      if (away.add(site, device)) open.get(site)?.away.mark()
    },
    passesTurned,
    sent: () => sent,
    stop() {
      cancelLobby()
      lobby.stop()
      turnover.stop()
    },
  }

  function passesTurned(): void {
    for (const { room } of open.values()) {
      forgetScreens(room)
      slices.first(room.screens)
    }
  }

  /** What other nodes took in, and this one before it started: the marshals are told when it is something else. */
  function lookAsides(site: SiteId): void {
    claims
      .look(site)
      .catch((error) => log.warn({ err: error, site }, 'the claims of a site could not be read'))
    roster.look().catch((error) => log.warn({ err: error }, 'who is signed in could not be read'))
  }

  function tellMarshals(site: SiteId): void {
    const room = open.get(site)?.room
    if (!room) return
    room.shared.delete('marshal')
    slices.first(room.marshals)
  }

  function changed(site: SiteId, { day, records, isBack }: Change): void {
    if (records.some(({ event }) => event.type === 'joins-allowed')) away.forget(site)
    lobby.mark()
    const watched = open.get(site)
    if (!watched) return
    const { room, crowd, saying } = watched
    if (isBack) {
      goBack(room, day)
      return
    }
    const touched = touchedBy(records, room.day, day)
    room.take(day)
    slices.first([...room.screens, ...room.holders(touched), ...room.marshals])
    crowd.mark()
    saying.by(sayingChangesAt(day, clock.now()) ?? Number.POSITIVE_INFINITY)
  }

  /** What they have seen since is no more. Whoever comes in again is shown what is true, or told that their number is not known. */
  function goBack(room: Room, day: Day): void {
    const isOlder = room.day !== null && (day.date < room.day.date || day.version < room.day.version)
    room.takeBack(day)
    if (isOlder) for (const viewer of room.all()) viewer.wire.close()
    else slices.later(room.all())
  }

  /** Sends a viewer the newest view, unless it has it; one that cannot take it now gets it when it can. */
  function serve(viewer: Viewer): void {
    viewer.isOwed = !viewer.wire.isFree()
    if (viewer.isOwed) return
    try {
      const packet = packetFor(viewer)
      if (packet === null) viewer.wire.close()
      if (!packet || isShown(packet, viewer.shown)) return
      viewer.shown = packet
      viewer.seen = packet.version
      viewer.wire.write(packet)
      sent += 1
    } catch (error) {
      log.warn({ err: error, view: viewer.watching.view }, 'a view could not be made')
    }
  }

  /** Undefined where the day is still being read: its viewers are served when it is there. */
  function packetFor(viewer: Viewer): Packet | null | undefined {
    if (!('site' in viewer.watching)) return lobby.packetFor(viewer)
    const room = roomOfViewer(viewer)?.room
    return room?.day ? packets.of(viewer, room, room.day) : undefined
  }

  function passUntil(site: SiteId, presence: Site['presence'], at: number): ReturnType<PassOf> {
    const pass = passOf(site, presence, at)
    if (pass) turnover.by(pass.until)
    return pass
  }

  function roomOfViewer({ watching }: Viewer): Open | undefined {
    return 'site' in watching ? open.get(watching.site) : undefined
  }

  function openRoom(site: SiteId): Open {
    const room = roomOf(site)
    const release = days.watch(site)
    const crowd = paced(clock, CROWD_EVERY, () => slices.later(room.crowd()))
    const phones = paced(clock, CROWD_EVERY, () => tellMarshals(site))
    let cancel = clock.after(AGAIN, again)
    const saying = alarm(clock, fallSilent)
    const watched = { room, crowd, away: phones, saying, close }
    open.set(site, watched)
    void read()
    return watched

    function again(): void {
      cancel = clock.after(AGAIN, again)
      void read()
    }

    function fallSilent(): void {
      if (!room.day) return
      const at = clock.now()
      room.shared.clear()
      slices.first([...room.screens, ...room.marshals])
      crowd.mark()
      saying.by(sayingChangesAt(room.day, at) ?? Number.POSITIVE_INFINITY)
    }

    /** Settings of a day that nobody has opened yet change without an event. */
    async function read(): Promise<void> {
      if (room.marshals.size) lookAsides(site)
      try {
        room.take(await days.day(site))
      } catch (error) {
        log.warn({ err: error, site }, 'the day of a site could not be read')
      }
      if (open.get(site) !== watched) return
      slices.later([...room.screens, ...room.marshals])
      crowd.mark()
      if (room.day) saying.by(sayingChangesAt(room.day, clock.now()) ?? Number.POSITIVE_INFINITY)
    }

    function close(): void {
      cancel()
      crowd.stop()
      phones.stop()
      saying.stop()
      release()
      open.delete(site)
    }
  }

  function againInLobby(): void {
    cancelLobby = clock.after(AGAIN, againInLobby)
    void lookAtScreens()
    lobby.mark()
  }
}

/** Two packets of different versions may look the same. */
function isShown(packet: Packet, shown: Packet | null): boolean {
  return packet.head === shown?.head && packet.body === shown.body
}

/** What a whole site looks at does not queue behind the crowd. */
function isUrgent({ watching }: Viewer): boolean {
  return watching.view === 'screen' || watching.view === 'marshal'
}
