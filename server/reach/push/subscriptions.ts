// Where the phones of numbers are reached: personal data, kept encrypted among it and erased with the day.

import * as v from 'valibot'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import { LANGUAGES } from '../../../shared/languages.ts'
import type { Clock } from '../../clock.ts'
import type { Persons } from '../../retention/persons.ts'
import type { Seal } from '../../retention/seal.ts'
import type { PersonKey, PersonRecords } from '../../store/ports/persons.ts'
import type { PushRecords } from '../../store/ports/pushes.ts'

/** Milliseconds after which it is erased at the latest, where a day is not ended. */
const LATEST = 24 * 3_600_000
/** What its place among the personal data begins with: no ticket has such a number. */
const BEGINNING = 'push-'

/** What a phone gives, beside the number that it is about. */
export const Subscription = v.object({
  endpoint: v.string(),
  keys: v.object({ p256dh: v.string(), auth: v.string() }),
  /** In which it is told. */
  lang: v.picklist(LANGUAGES),
})
export type Subscription = v.InferOutput<typeof Subscription>

export interface Subscriptions {
  /** Keeps where a number's phone is reached; it is told what happens after that version of the day. */
  keep(key: PersonKey, subscription: Subscription, version: number): Promise<void>
  /** Those of some numbers of a day; without those that are erased or cannot be decrypted. */
  of(site: SiteId, date: string, numbers: readonly string[]): Promise<Map<string, Subscription>>
  /** Erases one, with a receipt. */
  drop(key: PersonKey): Promise<void>
  /** Erases those of a day, with a receipt for all of them. */
  dropDay(site: SiteId, date: string): Promise<void>
}

interface Parts {
  readonly store: PushRecords & Pick<PersonRecords, 'putPerson' | 'personsOf' | 'endPersons'>
  readonly persons: Pick<Persons, 'erase' | 'eraseDue'>
  readonly seal: Seal
  readonly clock: Pick<Clock, 'now'>
}

export function subscriptionsIn({ store, persons, seal, clock }: Parts): Subscriptions {
  return {
    async keep(key, subscription, version) {
      const eraseAt = clock.now() + LATEST
      const sealed = seal.close(JSON.stringify(subscription), namesOf(key))
      // it goes with the day, also where a site keeps answers for an hour: it counts as given at its end
      await store.putPerson({ ...placeOf(key), sealed, givenAt: eraseAt, eraseAt })
      await store.putPush(key, version)
    },
    async of(site, date, numbers) {
      const places = new Map(numbers.map((number) => [`${BEGINNING}${number}`, number]))
      const found = new Map<string, Subscription>()
      for (const { number: place, sealed } of await store.personsOf(site, date, [...places.keys()])) {
        const number = places.get(place) ?? ''
        const text = seal.open(sealed, namesOf({ site, date, number }))
        if (text) found.set(number, v.parse(Subscription, JSON.parse(text)))
      }
      return found
    },
    async drop(key) {
      await store.removePush(key)
      await persons.erase(placeOf(key), 'by-the-hour')
    },
    async dropDay(site, date) {
      await store.endPersons(site, date, BEGINNING, clock.now())
      await persons.eraseDue()
      await store.removePushDay(site, date)
    },
  }
}

function placeOf({ site, date, number }: PersonKey): PersonKey {
  return { site, date, number: `${BEGINNING}${number}` }
}

function namesOf({ site, date, number }: PersonKey): string[] {
  return [site, date, number]
}
