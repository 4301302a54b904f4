// What somebody gives the site of themselves: sent as the holder, taken back as the holder, never kept on the phone.

import type { Person } from '../../shared/day/nouns/person.ts'
import { bearing, type HttpAnswer, request } from '../common/http/request.ts'
import { forgetGiven, type KeptTicket, keepGiven } from './ticket-kept.ts'

export interface TicketOfDay {
  readonly site: string
  readonly date: string
  readonly ticket: KeptTicket
}

/** Sends it. Rejects when nobody answered. */
export async function givePerson(place: TicketOfDay, person: Person): Promise<HttpAnswer<null>> {
  const answer = await request(`put ${PERSON}`, { ...at(place), body: person })
  // only that something was given, so that it can be taken back when the site asks no more
  if (answer.ok) keepGiven(place.site, place.date, place.ticket)
  return answer
}

/** Has it erased. Rejects when nobody answered. */
export async function takeBackPerson(place: TicketOfDay): Promise<HttpAnswer<null>> {
  const answer = await request(`delete ${PERSON}`, at(place))
  if (answer.ok) forgetGiven(place.site)
  return answer
}

const PERSON = '/api/sites/:site/days/:date/tickets/:number/person'

/** The place, and the secret of the number's holder. */
function at({ site, date, ticket: { number, token } }: TicketOfDay) {
  return { params: { site, date, number }, headers: bearing(token) }
}
