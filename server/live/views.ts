// The view of a viewer as it goes on the wire, made when it is sent and never before.

import { alarmsOf, kindsOf, publicKinds } from '../../shared/day/alarms/alarms.ts'
import { kindsKept } from '../../shared/day/alarms/kept-facts.ts'
import { findTicket } from '../../shared/day/nouns/find.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Text } from '../../shared/day/nouns/site-text.ts'
import type { Roster } from '../../shared/day/views/at-work.ts'
import { type MarshalView, marshalView } from '../../shared/day/views/marshal.ts'
import type { Scope } from '../../shared/day/views/scope.ts'
import { type ScreenView, screenView } from '../../shared/day/views/screen.ts'
import { type OverviewView, siteView } from '../../shared/day/views/site.ts'
import { ticketHead, ticketOwn } from '../../shared/day/views/ticket.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import type { Clock } from '../clock.ts'
import type { Days } from '../days/days.ts'
import { keptWaits } from './kept-waits.ts'
import { type Head, headOf, noHead, type Packet } from './packet.ts'
import { type PassOf, type Room, screenKind } from './room.ts'
import type { Viewer } from './viewer.ts'

/** Milliseconds for which the public's figures are made only once: they are sent no more often. */
const PUBLIC_FOR = 1000

export interface ViewParts {
  readonly days: Pick<Days, 'summaries' | 'kept' | 'peek'>
  readonly clock: Clock
  readonly passOf: PassOf
  screensOf(site: SiteId): MarshalView['screens']
  /** Phones that ask for a number of the site. */
  claimsOf(site: SiteId): MarshalView['claims']
  /** The accounts, and who is signed in at the site. */
  rosterOf(site: SiteId): Roster
  /** Phones that a stop of joins has turned away. */
  awayFrom(site: SiteId): number
}

export class PacketMaker {
  readonly #parts: ViewParts
  #overview: { readonly at: number; readonly packet: Packet } | null = null
  #overviews = 0
  readonly #waitsOf = keptWaits()
  readonly #heads = new WeakMap<
    Room,
    { day: Day; announcement: Text | null; hours: string | undefined; head: Head }
  >()

  constructor(parts: ViewParts) {
    this.#parts = parts
  }

  /** Null where the viewer has nothing more to see: its day is over and another has begun. */
  of({ watching, date, scope, asCounsellor }: Viewer, room: Room, day: Day): Packet | null {
    const at = this.#parts.clock.now()
    switch (watching.view) {
      case 'screen':
        return this.#shared(room, screenKind(scope), 0, () => this.screen(day, scope))
      case 'marshal':
        return this.#shared(room, asCounsellor ? 'counsellor' : 'marshal', 0, () =>
          this.marshal(day, asCounsellor),
        )
      case 'ticket': {
        const ticket = day.date === date ? findTicket(day, watching.number) : undefined
        if (!ticket) return null
        const body = JSON.stringify(ticketOwn(day, ticket, at, this.#waitsOf(day, at)))
        return { version: day.version, head: this.#headFor(room, day, at), body }
      }
      default:
        return this.#shared(room, 'site', PUBLIC_FOR, () => siteView(day, at, this.#waitsOf(day, at)))
    }
  }

  overview(): Packet {
    const at = this.#parts.clock.now()
    if (this.#overview && isFresh(this.#overview, at, PUBLIC_FOR)) return this.#overview.packet
    // it has no day: its version only has to rise for as long as this process lives
    this.#overviews += 1
    const packet = packetOf({ version: this.#overviews, sites: this.#sitesAt(at) })
    this.#overview = { at, packet }
    return packet
  }

  /** The view of a screen, as who asks over HTTP gets it too. */
  screen(day: Day, scope: Scope): Omit<ScreenView, 'protocol'> {
    const { clock, passOf } = this.#parts
    const at = clock.now()
    return {
      ...screenView(day, at, scope, this.#waitsOf(day, at)),
      pass: passOf(day.site.id, day.site.presence, at),
    }
  }

  /** The view of a marshal, or of one who is a counsellor, as who asks over HTTP gets it too. */
  marshal(day: Day, asCounsellor: boolean): Omit<MarshalView, 'protocol'> {
    const { clock, screensOf, claimsOf, rosterOf, awayFrom } = this.#parts
    const { id } = day.site
    const at = clock.now()
    const view = marshalView(
      day,
      at,
      screensOf(id),
      claimsOf(id),
      clock.unbelieved(),
      rosterOf(id),
      this.#waitsOf(day, at),
      asCounsellor,
    )
    return { ...view, joins: view.joins && { ...view.joins, turnedAway: awayFrom(id) } }
  }

  #sitesAt(at: number): Omit<OverviewView, 'protocol'>['sites'] {
    const { days, clock, screensOf } = this.#parts
    const unbelieved = clock.unbelieved()
    const kept = new Map(days.kept())
    const shown = days.summaries().filter(({ ended }) => !ended)
    return shown.map((summary) => {
      const day = days.peek(summary.id)
      const screens = screensOf(summary.id)
      const facts = kept.get(summary.id)?.kept
      const kinds = day
        ? kindsOf(alarmsOf(day, at, screens, unbelieved, this.#waitsOf(day, at)))
        : facts && kindsKept(facts, at, screens, unbelieved)
      return { ...summary, alarms: publicKinds(kinds ?? []) }
    })
  }

  /** What all the tickets of a site have in common. */
  #headFor(room: Room, day: Day, at: number): Head {
    const fields = ticketHead(day, at)
    const kept = this.#heads.get(room)
    const hours = JSON.stringify(fields.opening)
    if (kept?.day === day && kept.announcement === fields.announcement && kept.hours === hours)
      return kept.head
    const head = headOf({ protocol: PROTOCOL, ...fields })
    this.#heads.set(room, { day, announcement: fields.announcement, hours, head })
    return head
  }

  /** The packet of a kind of view, made once for all who share it and `good` milliseconds. */
  #shared(room: Room, kind: string, good: number, make: () => { version: number }): Packet {
    const at = this.#parts.clock.now()
    const kept = room.shared.get(kind)
    if (kept && isFresh(kept, at, good)) return kept.packet
    const packet = packetOf(make())
    room.shared.set(kind, { at, packet })
    return packet
  }
}

/** Also false where the clock was put back. */
function isFresh(kept: { at: number }, at: number, good: number): boolean {
  return kept.at <= at && at - kept.at <= good
}

function packetOf<View extends { version: number }>({ version, ...rest }: View): Packet {
  return { version, head: noHead, body: JSON.stringify({ protocol: PROTOCOL, ...rest }) }
}
