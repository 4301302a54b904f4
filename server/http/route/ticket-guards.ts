// Guards of routes about a number: they admit its holder, who shows its token, or staff of its site.

import type { Day } from '../../../shared/day/nouns/model.ts'
import { marshals, reads } from '../../access/actor.ts'
import { onDay } from '../../days/ask.ts'
import { askerOf } from '../reader.ts'
import { type Answer, no, ok, type Refused, tooMany } from './answer.ts'
import type { Guard } from './guard.ts'
import type { RouteParts } from './parts.ts'
import type { Visit } from './visit.ts'

interface Place {
  readonly site: string
  readonly date: string
  readonly number: string
}

/** Admits the holder of a number of the newest day, and staff who may read what the marshals of its site read. */
export const ticketReader: Guard<null> = {
  roles: ['holder', 'marshal'],
  async admit({ days, access }, { headers }, { site = '', number = '' }) {
    const on = onDay(await days.day(site))
    const actor = await access.actorOf(headers)
    const refusal = actor.token ? access.tokens.whyNot(actor.token, site, number, on) : 'not-signed-in'
    if (refusal === null || (actor.kind === 'staff' && reads(actor.staff, site))) return ok(null)
    if (actor.token) return no(refusal)
    return no(actor.kind === 'staff' ? 'not-allowed' : 'not-signed-in')
  },
}

/** Admits the holder of a number of the newest day, and nobody else; each number only so often. */
export const ticketHolder: Guard<null> = {
  roles: ['holder'],
  async admit({ days, access }, { headers }, { site = '', number = '' }) {
    const on = onDay(await days.day(site))
    const actor = await access.actorOf(headers)
    if (!actor.token) return no(actor.kind === 'staff' ? 'not-allowed' : 'not-signed-in')
    const refusal = access.tokens.whyNot(actor.token, site, number, on)
    if (refusal !== null) return no(refusal)
    const wait = await access.limits.person({ site, date: on.date, number: `push-${number}` })
    return wait === null ? ok(null) : tooMany(wait)
  },
}

/** Admits the holder of a number of any day, and marshals of its site; each number only so often. */
export const personChanger: Guard<null> = {
  roles: ['holder', 'marshal'],
  async admit(parts, visit, { site = '', date = '', number = '' }) {
    const place = { site, date, number }
    const admitted = await holderOrMarshal(parts, visit, place)
    const wait = admitted.ok ? await parts.access.limits.person(place) : null
    return wait === null ? admitted : tooMany(wait)
  },
}

async function holderOrMarshal(parts: RouteParts, visit: Visit, place: Place): Promise<Answer<null>> {
  const actor = await parts.access.actorOf(visit.headers)
  const refusal = actor.token ? await whyNotHeld(parts, visit, place, actor.token) : null
  if (actor.token && refusal === null) return ok(null)
  if (actor.kind === 'staff' && marshals(actor.staff, place.site)) return ok(null)
  return refusal ?? no(actor.kind === 'staff' ? 'not-allowed' : 'not-signed-in')
}

async function whyNotHeld(
  parts: RouteParts,
  visit: Visit,
  { site, date, number }: Place,
  token: string,
): Promise<Refused | null> {
  const { access, days } = parts
  if (access.tokens.dateOf(token, site, number) !== date) return no('not-yours')
  const newest = await days.day(site)
  // the same number may have been given to somebody else, on a day that is over too: after the store went back, or a
  // damaged day went on
  const read = newest.date === date ? null : await days.records.known(site, date, askerOf(parts, visit, null))
  if (read && 'wait' in read) return tooMany(read.wait)
  const day = read ? read.found : newest
  // where its log has been erased, nobody knows whose the number was: a doubt where the store went back, or the day was
  // damaged
  if (day === null) return (await isInDoubt(parts, site, date, newest)) ? no('number-lost') : null
  const code = day.date === date ? access.tokens.whyNot(token, site, number, onDay(day)) : null
  return code && no(code)
}

async function isInDoubt({ days }: RouteParts, site: string, date: string, newest: Day): Promise<boolean> {
  return newest.epoch > 0 || (await days.figuresOf(site, date).catch(() => null)) === null
}
