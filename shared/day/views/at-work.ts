// The staff at a site: at which desk each works and since when, from the log of the day, and who is signed in, from the
// server.

import * as v from 'valibot'
import { DeskId } from '../nouns/ids.ts'
import { PlaceWord, placeWordOf } from '../nouns/kinds.ts'
import type { Day } from '../nouns/model.ts'

/** A bound: more accounts than work at one site. */
const MOST = 100

/** One of the staff. Times are milliseconds since the epoch. */
export const AtWork = v.object({
  /** The account, as the log names it. */
  id: v.string(),
  /** Null: the account is gone. */
  name: v.nullable(v.string()),
  /** When they signed in here, and when they last did something, to the minute; null: they are not signed in at this site. */
  since: v.nullable(v.number()),
  used: v.nullable(v.number()),
  /** Where they work, in the site's order of desks. */
  desks: v.array(
    v.object({
      id: DeskId,
      place: PlaceWord,
      since: v.number(),
      /** Since when it rests; null: it does not. */
      restingSince: v.nullable(v.number()),
    }),
  ),
})
export type AtWork = v.InferOutput<typeof AtWork>

/** The accounts that there are, by their ids, and who of them is signed in at the site. */
export interface Roster {
  readonly names: ReadonlyMap<string, string>
  /** The ids of the accounts that are counsellors; left out: none is. */
  readonly counsellors?: ReadonlySet<string>
  readonly present: readonly { readonly id: string; readonly since: number; readonly used: number }[]
}

export const NOBODY: Roster = { names: new Map(), present: [] }

/** Who works at a desk, in the order of the desks, and then who else is signed in, by name. */
export function atWork(day: Day, { names, present }: Roster): AtWork[] {
  const people = new Map<string, AtWork>()
  const personOf = (id: string): AtWork => {
    const known = people.get(id)
    if (known) return known
    const here = present.find((one) => one.id === id)
    const person = {
      id,
      name: names.get(id) ?? null,
      since: here?.since ?? null,
      used: here?.used ?? null,
      desks: [],
    }
    people.set(id, person)
    return person
  }
  for (const { id, marshal, queues, restingSince } of day.desks.values())
    if (marshal)
      personOf(marshal.id).desks.push({
        id,
        place: placeWordOf(day.site, queues[0]),
        since: marshal.since,
        restingSince,
      })
  // to take a desk is also a use of the session
  for (const person of people.values())
    if (person.used !== null) person.used = Math.max(person.used, ...person.desks.map(({ since }) => since))
  const others = present.filter(({ id }) => !people.has(id)).map(({ id }) => personOf(id))
  const nameOf = ({ name, id }: AtWork) => name ?? id
  const byName = (a: AtWork, b: AtWork) => (nameOf(a) < nameOf(b) ? -1 : 1)
  const atDesks = [...people.values()].filter(({ desks }) => desks.length > 0)
  return [...atDesks, ...others.sort(byName)].slice(0, MOST)
}
