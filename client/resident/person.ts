// The details that somebody gives the site: the ticket's holder sends them and takes them back, and the phone never
// keeps them.

import type { Person } from '../../shared/day/nouns/person.ts'
import { bearing, type HttpAnswer, request } from '../common/http/request.ts'
import { forgetGiven, type KeptTicket, keepGiven } from './ticket-kept.ts'

export interface TicketOfDay {
  readonly site: string
  readonly date: string
  readonly ticket: KeptTicket
}

/** Sends the details. Rejects when nobody answered. */
export async function givePerson(place: TicketOfDay, person: Person): Promise<HttpAnswer<null>> {
  const answer = await request(`put ${PERSON}`, { ...at(place), body: person })
  // notes only that details were given, so that they can be taken back when the site no longer asks
  if (answer.ok) keepGiven(place.site, place.date, place.ticket)
  return answer
}

/** Has the details erased. Rejects when nobody answered. */
export async function takeBackPerson(place: TicketOfDay): Promise<HttpAnswer<null>> {
  const answer = await request(`delete ${PERSON}`, at(place))
  if (answer.ok) forgetGiven(place.site)
  return answer
}

const PERSON = '/api/sites/:site/days/:date/tickets/:number/person'

/** The ticket's place, and its holder's token. */
function at({ site, date, ticket: { number, token } }: TicketOfDay) {
  return { params: { site, date, number }, headers: bearing(token) }
}
