// Personal data: it is kept encrypted, read by those who may, and erased with a receipt.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { keptFor, type Person } from '../../shared/day/nouns/person.ts'
import { settingsIn } from '../../shared/day/nouns/site.ts'
import type { VisitNote } from '../../shared/day/nouns/visits.ts'
import type { Clock } from '../clock.ts'
import { receiptAfter } from '../store/chain.ts'
import type { Due, PersonKey, PersonRecords, Receipt } from '../store/ports/persons.ts'
import type { SiteRecords } from '../store/ports/sites.ts'
import type { Upkeep } from '../store/ports/upkeep.ts'
import { type Seal, sealWith } from './seal.ts'

const HOUR = 3_600_000
/** The longest time that a site may set, in hours. Older data is erased, whatever the settings say now. */
const LONGEST = 30 * 24
/** How often other writers may take the receipt's number in a row before the erasing is given up. */
const MOST_TRIES = 20

export interface Persons {
  /** Keeps what somebody gave, or what was written about a visit, for so many hours at most, and not beyond a time. */
  give(key: PersonKey, person: Person | VisitNote, keepHours: number, until?: number): Promise<void>
  /** The data of a number; empty if there is none, or if this secret cannot decrypt it. */
  of(key: PersonKey): Promise<Person>
  /** What was written about visits of a day, by these numbers; without what is erased or cannot be decrypted. */
  notes(site: SiteId, date: string, numbers: readonly string[]): Promise<Map<string, VisitNote>>
  /**
   * Erases the data of a number, because somebody asked for it. `rest`: when the bytes are gone from the store's files too;
   * `by-the-hour` where many are erased one by one, since each scrub rewrites the whole table.
   */
  erase(key: PersonKey, rest?: 'at-once' | 'by-the-hour'): Promise<void>
  /** Erases the data that is old enough, at every site. Resolves with the receipts. */
  eraseDue(): Promise<Receipt[]>
}

export function personsIn(
  store: PersonRecords & Pick<SiteRecords, 'site'> & Pick<Upkeep, 'scrub'>,
  secret: string,
  clock: Clock,
): Persons {
  const seal = sealWith(secret, 'person')

  return {
    async give(key, person, keepHours, until = Number.POSITIVE_INFINITY) {
      const givenAt = clock.now()
      const sealed = seal.close(JSON.stringify(person), ofNumber(key))
      const eraseAt = Math.min(givenAt + keepHours * HOUR, until)
      await store.putPerson({ ...key, sealed, givenAt, eraseAt })
    },
    async of(key) {
      const sealed = await store.person(key)
      return JSON.parse((sealed && seal.open(sealed, ofNumber(key))) || '{}')
    },
    notes: (...which) => notesOf(store, seal, ...which),
    async erase(key, rest = 'at-once') {
      const count = async () => ((await store.person(key)) === null ? 0 : 1)
      const receipt = await erased(key.site, key, 'asked', count)
      if (receipt && rest === 'at-once') await store.scrub()
    },
    async eraseDue() {
      const receipts: Receipt[] = []
      for (const site of await store.sitesWithPersons()) {
        const due = await dueAt(site, clock.now())
        const receipt = await erased(site, due, 'age', () => store.personsDue(due))
        if (receipt) receipts.push(receipt)
      }
      return receipts
    },
  }

  /** A shorter time in the settings also holds for data that was given before; a longer one does not. */
  async function dueAt(site: SiteId, at: number): Promise<Due> {
    const settings = settingsIn(await store.site(site))
    const keepHours = settings?.asks ? keptFor(settings) : LONGEST
    return { site, at, givenBy: at - keepHours * HOUR }
  }

  /** The people are counted again at each attempt: if another node was faster, there may be no data left. */
  async function erased(
    site: SiteId,
    which: Due | PersonKey,
    reason: Receipt['reason'],
    count: () => Promise<number>,
  ): Promise<Receipt | null> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const last = await store.lastReceipt()
      const erased = await count()
      if (erased === 0) return null
      const receipt = receiptAfter(last, { site, at: clock.now(), reason, erased })
      if (await store.erase(which, receipt)) return receipt
    }
    throw new Error(`receipts are written faster than ${site} can add one`)
  }
}

async function notesOf(
  store: Pick<PersonRecords, 'personsOf'>,
  seal: Seal,
  site: SiteId,
  date: string,
  numbers: readonly string[],
): Promise<Map<string, VisitNote>> {
  const kept = new Map<string, VisitNote>()
  for (const { number, sealed } of await store.personsOf(site, date, numbers)) {
    const note = seal.open(sealed, ofNumber({ site, date, number }))
    if (note) kept.set(number, JSON.parse(note))
  }
  return kept
}

function ofNumber({ site, date, number }: PersonKey): string[] {
  return [site, date, number]
}
