// What somebody gives the site of themselves: sent as the holder, taken back as the holder, never kept on the phone.

import type { Person } from '../../shared/day/nouns/person.ts'
import { type Answer, ask } from '../common/http/ask.ts'
import { forgetGiven, type KeptTicket, keepGiven } from './ticket-kept.ts'

export interface Place {
  readonly site: string
  readonly date: string
  readonly ticket: KeptTicket
}

/** Sends it. Rejects when nobody answered. */
export async function givePerson(place: Place, person: Person): Promise<Answer<null>> {
  const answer = await askAt('PUT', place, person)
  // only that something was given, so that it can be taken back when the site asks no more
  if (answer.ok) keepGiven(place.site, place.date, place.ticket)
  return answer
}

/** Has it erased. Rejects when nobody answered. */
export async function takeBackPerson(place: Place): Promise<Answer<null>> {
  const answer = await askAt('DELETE', place)
  if (answer.ok) forgetGiven(place.site)
  return answer
}

function askAt(method: string, { site, date, ticket }: Place, body?: object): Promise<Answer<null>> {
  const path = `/api/sites/${encodeURIComponent(site)}/days/${date}/tickets/${ticket.number}/person`
  return ask(method, path, body, { authorization: `Bearer ${ticket.token}` })
}
