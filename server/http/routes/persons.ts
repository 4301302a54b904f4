// Personal data that a site asks for with a number. Its holder or a marshal gives it. Only that site's marshals read it, and
// nobody reads where to call somebody: that is for the webhook which calls them.

import type { Fault } from '../../../shared/day/commands/command.ts'
import { mailTyped, phoneTyped } from '../../../shared/day/nouns/contact.ts'
import { findTicket, isOver } from '../../../shared/day/nouns/find.ts'
import { askedBy, hasContact, Person, ShownPerson } from '../../../shared/day/nouns/person.ts'
import { codeTyped } from '../../../shared/day/nouns/typed.ts'
import { invalid, no, ok } from '../route/answer.ts'
import { json, nothing } from '../route/answers.ts'
import { route } from '../route/route.ts'

const PLACE = '/api/sites/:site/days/:date/tickets/:number/person'

const readPerson = route(
  `get ${PLACE}`,
  { by: 'marshal', answers: json('What somebody gave, where the site asks for anything', ShownPerson) },
  async ({ persons }, { params }) => {
    const { name, digits } = await persons.of(params)
    return ok({ ...(name === undefined ? {} : { name }), ...(digits === undefined ? {} : { digits }) })
  },
)

const givePerson = route(
  `put ${PLACE}`,
  {
    by: 'person-changer',
    body: Person,
    typed: { digits: codeTyped, phone: phoneTyped, mail: mailTyped },
    answers: nothing('Kept, encrypted'),
    refusals: [409, 429],
  },
  async ({ days, persons }, { params, body }) => {
    const day = await days.day(params.site)
    const asked = askedBy(day.site)
    const faults = notAsked(body, asked)
    if (faults.length || !asked) return invalid(...faults)
    const ticket = params.date === day.date ? findTicket(day, params.number) : undefined
    if (!ticket) return no('unknown-ticket')
    if (isOver(ticket)) return no('ticket-over')
    await persons.give(params, body, asked.keepHours, hasContact(body) ? day.endsAt : undefined)
    return ok()
  },
)

const erasePerson = route(
  `delete ${PLACE}`,
  { by: 'person-changer', answers: nothing('Erased, with a receipt'), refusals: [429] },
  async ({ persons }, { params }) => {
    await persons.erase(params)
    return ok()
  },
)

export const personRoutes = [readPerson, givePerson, erasePerson] as const

/** Faults where fields were given that the site does not ask for, or none at all. */
function notAsked({ lang: _, ...given }: Person, asked: ReturnType<typeof askedBy>): Fault[] {
  const fields = Object.keys(given) as (keyof typeof given)[]
  if (fields.length === 0) return [{ path: '', rule: 'missing' }]
  return fields.filter((field) => !asked?.[field]).map((path) => ({ path, rule: 'unknown' }))
}
