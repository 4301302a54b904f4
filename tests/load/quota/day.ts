// A day on which two thousand people come for 890 doses, played through the real core, with a quota and without one. Times
// are milliseconds from the opening.

import { isRefusal } from '../../../shared/day/commands/command.ts'
import { commands } from '../../../shared/day/commands/index.ts'
import { decide } from '../../../shared/day/decide.ts'
import { unopenedDay } from '../../../shared/day/evolve.ts'
import type { DayEvent } from '../../../shared/day/log/recorded.ts'
import { findTicket, waitingIn } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { siteView } from '../../../shared/day/views/site.ts'
import { MORNING } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { agendaOf } from '../waits/agenda.ts'
import { type Chance, chanceOf, exponential, lognormal } from '../waits/chance.ts'

const MINUTE = 60_000
const DOSES = 890
const PEOPLE = 2_000
const DESKS = ['1', '2', '3', '4', '5', '6']
/** Most come within this many minutes of the opening; the rest by the end of this many. */
const RUSH = 120
const LAST = 6 * 60
/** The share of those in the rush, of households of two and three, and of those who do not come when they are called. */
const SHARES = { rush: 0.7, two: 0.2, three: 0.05, missed: 0.04 }
/** Minutes of a jab, with its papers. */
const JAB = 2.5

interface Comer {
  readonly at: number
  readonly party: number
  readonly misses: boolean
  /** Minutes at a desk. */
  readonly service: number
}

/** What became of somebody: people count, and minutes. */
interface Fate {
  readonly people: number
  readonly at: number
  readonly number: string | null
  /** Whether a last number was told, or that few are left, when they came. */
  readonly warned: boolean
  waited: number | null
  served: boolean
}

export interface PlayedDoses {
  readonly fates: readonly Fate[]
  /** After how many minutes nobody got a number any more. */
  readonly takenUpAt: number
  /** When a last number was told first, and how far it was from the one that it became. */
  readonly firstTold: { readonly at: number; readonly number: number } | null
  readonly lastNumber: number
}

function comersOf(chance: Chance): Comer[] {
  const comers: Comer[] = []
  let people = 0
  while (people < PEOPLE) {
    const dice = chance()
    const party = Math.min(
      PEOPLE - people,
      dice < SHARES.three ? 3 : dice < SHARES.three + SHARES.two ? 2 : 1,
    )
    people += party
    const inRush = chance() < SHARES.rush
    const at = inRush ? Math.min(LAST, exponential(chance, RUSH / 2)) : chance() * LAST
    comers.push({
      at: at * MINUTE,
      party,
      misses: chance() < SHARES.missed,
      service: party * lognormal(chance, JAB, 0.4) * MINUTE,
    })
  }
  return comers.sort((a, b) => a.at - b.at)
}

/** Plays it. Without a quota everybody takes a number, and desks call until the doses are gone. */
export function playDoses(seed: number, hasQuota: boolean): PlayedDoses {
  const site = sampleSite({
    presence: 'open',
    footfall: 100_000,
    desks: DESKS.map((id) => ({ id, queues: ['A'] })),
    ...(hasQuota ? { quotas: [{ queues: ['A'], people: DOSES }] } : {}),
  })
  const played = new DosesDay(
    { ...site, queues: site.queues.map((one) => ({ ...one, length: 0 })) },
    hasQuota,
  )
  return played.play(comersOf(chanceOf(seed)))
}

class DosesDay {
  day: Day
  readonly hasQuota: boolean
  readonly agenda = agendaOf()
  readonly fates: Fate[] = []
  readonly byNumber = new Map<string, { comer: Comer; fate: Fate }>()
  readonly busy = new Set<string>()
  doses = DOSES
  ids = 0
  takenUpAt = Number.NaN
  goneAt = Number.NaN
  firstTold: PlayedDoses['firstTold'] = null

  constructor(site: Site, hasQuota: boolean) {
    this.day = unopenedDay(site, '2026-11-23')
    this.hasQuota = hasQuota
  }

  play(comers: readonly Comer[]): PlayedDoses {
    this.give('open-day', {})
    for (const desk of DESKS) this.give('open-desk', { desk, queues: ['A'] })
    for (const [n, comer] of comers.entries()) this.agenda.at(comer.at, () => this.come(comer, `d${n}`))
    this.agenda.run()
    // whoever still waits for a dose waits until the last one is given
    for (const fate of this.fates)
      if (fate.number !== null && fate.waited === null) fate.waited = Math.max(0, this.goneAt - fate.at)
    const { fates, takenUpAt, firstTold } = this
    return { fates, takenUpAt, firstTold, lastNumber: this.day.queues.get('A')!.tickets.length }
  }

  get minutes(): number {
    return this.agenda.now() / MINUTE
  }

  give(name: keyof typeof commands, input: object, device: string | null = null): DayEvent[] {
    type Any = Parameters<typeof decide>
    const by = device === null ? { role: 'marshal', id: 'm' } : { role: 'resident', id: device }
    const decided = decide(this.day, commands[name] as Any[1], { needs: [], ...input } as Any[2], {
      id: `c${++this.ids}`,
      by: by as Any[3]['by'],
      device,
      presence: 'proven',
      at: MORNING + this.agenda.now(),
    })
    if (!isRefusal(decided.outcome)) this.day = decided.day
    return decided.records.map(({ event }) => event)
  }

  come(comer: Comer, device: string): void {
    const [seen] = siteView(this.day, MORNING + this.agenda.now()).queues
    const { left = null, lastNumber = null } = seen ?? {}
    if (lastNumber && !this.firstTold)
      this.firstTold = { at: this.minutes, number: Number(lastNumber.slice(1)) }
    const asks = this.doses > 0 || this.hasQuota
    const [taken] = asks ? this.give('take-ticket', { queue: 'A', party: comer.party }, device) : []
    const number = taken?.type === 'ticket-taken' ? taken.number : null
    const fate: Fate = {
      people: comer.party,
      at: this.minutes,
      number,
      warned: left !== null || lastNumber !== null,
      waited: number ? null : 0,
      served: false,
    }
    this.fates.push(fate)
    if (number) this.byNumber.set(number, { comer, fate })
    else if (Number.isNaN(this.takenUpAt)) this.takenUpAt = this.minutes
    this.work()
  }

  /** Each free desk takes the next. */
  work(): void {
    for (const desk of DESKS) {
      if (this.busy.has(desk) || this.doses <= 0 || waitingIn(this.day.queues.get('A')!) === 0) continue
      const called = this.give('call-next', { desk, seen: [] }).find(({ type }) => type === 'called')
      if (called?.type === 'called') this.serve(desk, called.number)
    }
  }

  serve(desk: string, number: string): void {
    const { comer, fate } = this.byNumber.get(number)!
    fate.waited = this.minutes - fate.at
    this.busy.add(desk)
    if (!comer.misses) this.doses -= comer.party
    if (this.doses <= 0 && Number.isNaN(this.goneAt)) this.goneAt = this.minutes
    // where nobody comes, the desk waits for two minutes
    this.agenda.at(this.agenda.now() + (comer.misses ? 2 * MINUTE : comer.service), () => {
      this.busy.delete(desk)
      this.give(comer.misses ? 'miss' : 'finish', { number })
      fate.served = findTicket(this.day, number)?.state === 'served'
      this.work()
    })
  }
}
