// The people who sat in a room to be observed, and those who went past the entrance of a site.

import type { Recorded } from '../../log/recorded.ts'
import { isEntrance } from '../../nouns/entrance.ts'
import { allTickets, findTicket } from '../../nouns/find.ts'
import type { Day } from '../../nouns/model.ts'
import type { Site } from '../../nouns/site.ts'
import type { Ticket, TicketNumber } from '../../nouns/ticket.ts'
import { partyAfter, peopleOn } from '../../nouns/turned.ts'
import { type Observations, observations } from './observed.ts'

/** The counts that only sites with a room, or with an entrance, have: people, not tickets. */
export const STAYS = [
  /** Sat in a room, whether or not their time there is over. */
  'observed',
  /** Went past the entrance: with a number, or counted in by a marshal without one. */
  'entered',
] as const
export type Stay = (typeof STAYS)[number]

/** A count that is no sum: of several days and sites it is the largest. */
export const MOST_INSIDE = 'mostInside'

/** Whether the figures tell who was inside: the site has a capacity, or its visits begin at an entrance or a door. */
export function tellsInside({ capacity, queues }: Pick<Site, 'capacity' | 'queues'>): boolean {
  return capacity !== undefined || queues.some(({ step }) => step === 'entrance' || step === 'door')
}

/** Some people, when their stay began, and their number; null: they have none. */
interface StayOf {
  readonly name: Stay
  readonly people: number
  readonly at: number
  readonly number: TicketNumber | null
}

export interface Stays {
  /** Adds the next line of the log. */
  note(line: Recorded): void
  /** Every stay of the day that was not taken back. */
  all(day: Day): Generator<StayOf>
  /** The figures of every room in which somebody sat. */
  rooms(day: Day): ReturnType<Observations['all']>
}

export function stays(): Stays {
  const observed = observations()
  const countedIn: { people: number; at: number }[] = []
  return {
    note(line) {
      observed.note(line)
      const { event, at } = line
      if (event.type === 'counted' && event.way === 'in') countedIn.push({ people: event.people, at })
      else if (event.type === 'day-put-right') for (const one of countedIn) one.at -= event.by
    },
    rooms: (day) => observed.all(day),
    *all(day) {
      for (const [number, at] of observed.seated()) {
        const ticket = findTicket(day, number)
        if (ticket) yield { name: 'observed', people: ticket.party, at, number }
      }
      if (!tellsInside(day.site)) return
      for (const ticket of allTickets(day)) {
        const entry = entryOf(day.site, ticket)
        if (entry) yield { name: 'entered', ...entry, number: ticket.number }
      }
      for (const one of countedIn) yield { name: 'entered', ...one, number: null }
    },
  }
}

/**
 * When the people of a ticket went past the entrance, in milliseconds, and how many they were. Null: they did not. Whoever
 * is at the entrance's desk has not passed it yet, and at a site of one step everybody passes it who is served.
 */
function entryOf(site: Pick<Site, 'queues'>, ticket: Ticket): { at: number; people: number } | null {
  const [first] = ticket.stops
  const { queue, cameAt } = first ?? ticket
  // a marshal has given the number inside
  if (!isEntrance(site, queue)) return { at: cameAt, people: peopleOn(ticket) }
  if (first) return { at: first.endedAt, people: partyAfter(ticket, 0) }
  return ticket.state === 'served' ? { at: ticket.endedAt, people: ticket.party } : null
}
