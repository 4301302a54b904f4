// How often whoever may ask. By device and site before by address: a whole neighbourhood shares one address.

import type { Clock } from '../clock.ts'
import type { SharedStore } from '../store/ports/shared.ts'
import type { Actor } from './actor.ts'
import { type Counter, counterOf, type Rule } from './counter.ts'
import { hashOf } from './keys.ts'

const rules = {
  /** A page that has gone wrong, not a person: nobody taps twenty times a second for ten seconds. */
  commands: { name: 'commands', points: 200, seconds: 10 },
  /** Staff may import a day's numbers; whoever does harm can be signed out. */
  staff: { name: 'staff', points: 20_000, seconds: 10 },
  /** As many as one node writes to the disk, so that one address cannot pile up more. */
  address: { name: 'address', points: 60_000, seconds: 10 },
  /** Tabs that come back together, and then some. */
  handshakes: { name: 'handshakes', points: 30, seconds: 10 },
  /** Ten thousand phones behind one address are back within half a minute of a restart: 500 a second, however they burst. */
  arrivals: { name: 'arrivals', points: 15_000, seconds: 30 },
  /** A shift signs in at once; 144,000 tries a day at six digits is hopeless, and an account locks long before. */
  signIn: { name: 'sign-in', points: 100, seconds: 60 },
  /** Changes of what was given for one number: somebody mistypes a few times. Each erasing leaves a receipt for good. */
  person: { name: 'person', points: 20, seconds: 600 },
  /** Whole logs that are read for whoever asks: what was read before is not counted. A page asks for one. */
  reading: { name: 'reading', points: 20, seconds: 60 },
  /** An officer's page asks for a day of each of a city's sites. */
  staffReading: { name: 'staff-reading', points: 1_200, seconds: 60 },
  /** Screens that are put up, or one that is switched on and off. */
  pairing: { name: 'pairing', points: 60, seconds: 60 },
  /** Claims of numbers: a hall has one address, and few lose theirs. Codes that are taken over count too. */
  claims: { name: 'claims', points: 60, seconds: 600 },
  /** Phones that ask whether a marshal has nodded: as many as may wait at two sites, each every other second. */
  claimAnswers: { name: 'claim-answers', points: 300, seconds: 10 },
  /** Claims of one number: somebody mistypes the party a few times. */
  number: { name: 'number', points: 6, seconds: 600 },
} satisfies Record<string, Rule>

/** Limits that guard a secret are counted by all nodes together; limits that guard a machine, by that machine alone. */
const together: readonly (keyof typeof rules)[] = ['signIn', 'pairing', 'claims', 'number']

/** Milliseconds after which to ask again; null: now is fine. */
export type RetryAfter = number | null

export interface CommandOrigin {
  readonly actor: Actor
  /** The site that it is about; '' where there is none of that name. */
  readonly site: string
  readonly address: string
  /** The id of the socket, where it is one. */
  readonly socket?: string
}

export interface Limits {
  command(asking: CommandOrigin): Promise<RetryAfter>
  handshake(device: string | null, address: string): Promise<RetryAfter>
  /** By address alone. */
  by(rule: 'signIn' | 'pairing' | 'claims' | 'claimAnswers', address: string): Promise<RetryAfter>
  /** Whoever has a whole log read: staff by account, anyone else by address. */
  reading(asking: { staff: string | null; address: string }): Promise<RetryAfter>
  /** Whoever says that this number is theirs. */
  number(ticket: { site: string; date: string; number: string }): Promise<RetryAfter>
  /** Whoever may change what was given for this number. */
  person(ticket: { site: string; date: string; number: string }): Promise<RetryAfter>
}

export function limitsWith(clock: Clock, shared: SharedStore['shared'] = null): Limits {
  const counters = Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      counterOf(rule, clock, together.includes(name as keyof typeof rules) ? shared : null),
    ]),
  ) as Record<keyof typeof rules, Counter>

  return {
    async command({ actor, site, address, socket }) {
      if (actor.kind === 'staff')
        return firstOf(counters.staff.hit(actor.staff.id), counters.address, address)
      const who = whoIs(actor) ?? socket
      const own = who === undefined ? null : counters.commands.hit(`${who} ${site}`)
      return firstOf(own, counters.address, address)
    },
    handshake: (device, address) =>
      firstOf(device === null ? null : counters.handshakes.hit(device), counters.arrivals, address),
    by: (rule, address) => counters[rule].hit(address),
    reading: ({ staff, address }) =>
      staff === null ? counters.reading.hit(address) : counters.staffReading.hit(staff),
    number: ({ site, date, number }) => counters.number.hit(`${site} ${date} ${number}`),
    person: ({ site, date, number }) => counters.person.hit(`${site} ${date} ${number}`),
  }
}

/** A request that was refused to one device does not count for everybody behind its address. */
async function firstOf(
  own: Promise<RetryAfter> | null,
  shared: Counter,
  address: string,
): Promise<RetryAfter> {
  return (await own) ?? shared.hit(address)
}

function whoIs(actor: Exclude<Actor, { kind: 'staff' }>): string | undefined {
  if (actor.kind === 'screen') return `screen ${actor.screen.id}`
  if (actor.device !== null) return `device ${actor.device}`
  return actor.token === null ? undefined : `token ${hashOf(actor.token)}`
}
