// One site's viewers, and the day that they are shown.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import type { TicketNumber } from '../../shared/day/nouns/ticket.ts'
import type { Scope } from '../../shared/day/views/scope.ts'
import type { ScreenView } from '../../shared/day/views/screen.ts'
import type { Packet } from './packet.ts'
import type { Viewer } from './viewer.ts'

/** The content of the code on a site's screens, and until when it is good. */
export type PassOf = (site: SiteId, presence: Site['presence'], at: number) => ScreenView['pass']

/** Under what the view of the screens of one part of the site is kept. */
export function screenKind({ desks, queues }: Scope): string {
  return `screen ${desks} ${queues}`
}

/** Drops what its screens share. */
export function forgetScreens({ shared, screens }: Room): void {
  for (const { scope } of screens) shared.delete(screenKind(scope))
}

export interface Room {
  readonly site: SiteId
  /** The newest day; null until it is read. */
  readonly day: Day | null
  readonly screens: ReadonlySet<Viewer>
  readonly marshals: ReadonlySet<Viewer>
  /** Views that several viewers share, by kind: made once for a day and a moment. */
  readonly shared: Map<string, { readonly at: number; readonly packet: Packet }>
  /** Takes the day in, unless a newer one is known. */
  take(day: Day): void
  /** Takes the day in whatever was known: the store went back to it. */
  takeBack(day: Day): void
  /** Everybody in it. */
  all(): Viewer[]
  add(viewer: Viewer): void
  remove(viewer: Viewer): void
  isEmpty(): boolean
  /** The viewers who hold one of these tickets. */
  holders(numbers: Iterable<TicketNumber>): Viewer[]
  /** The viewers who can wait a second: the holders of tickets and the public. */
  crowd(): Viewer[]
}

export function roomOf(site: SiteId): Room {
  const screens = new Set<Viewer>()
  const marshals = new Set<Viewer>()
  const visitors = new Set<Viewer>()
  const tickets = new Map<TicketNumber, Set<Viewer>>()
  const shared: Room['shared'] = new Map()
  let day: Day | null = null

  return {
    site,
    get day() {
      return day
    },
    screens,
    marshals,
    shared,
    take(next) {
      if (day && isOlder(next, day)) return
      day = next
      shared.clear()
    },
    takeBack(next) {
      day = next
      shared.clear()
    },
    all: () => [...screens, ...marshals, ...crowd()],
    add: (viewer) => void setOf(viewer).add(viewer),
    remove(viewer) {
      const others = setOf(viewer)
      others.delete(viewer)
      if (others.size === 0 && viewer.watching.view === 'ticket') tickets.delete(viewer.watching.number)
    },
    isEmpty: () => screens.size + marshals.size + visitors.size + tickets.size === 0,
    holders: (numbers) => [...numbers].flatMap((number) => [...(tickets.get(number) ?? [])]),
    crowd,
  }

  function crowd(): Viewer[] {
    return [...visitors, ...[...tickets.values()].flatMap((holders) => [...holders])]
  }

  function setOf({ watching }: Viewer): Set<Viewer> {
    if (watching.view === 'screen') return screens
    if (watching.view === 'marshal') return marshals
    if (watching.view !== 'ticket') return visitors
    const holders = tickets.get(watching.number) ?? new Set()
    tickets.set(watching.number, holders)
    return holders
  }
}

function isOlder(one: Day, other: Day): boolean {
  if (one.date === other.date && one.epoch !== other.epoch) return one.epoch < other.epoch
  return one.date < other.date || (one.date === other.date && one.version < other.version)
}
