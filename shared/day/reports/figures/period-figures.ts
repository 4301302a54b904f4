// The figures of a period, as they are sent: times in whole seconds.

import * as v from 'valibot'
import { dateOfNumber } from '../../nouns/dates.ts'
import { DeskId, QueueId, SiteId } from '../../nouns/ids.ts'
import { Kind } from '../../nouns/kinds.ts'
import { CalendarDate } from '../../nouns/model.ts'
import { COUNTED, type Counting, nothingCounted, TIMES } from './counts.ts'
import { DOOR } from './door.ts'
import { HELPED } from './helped.ts'
import { type Spreading, shareOf } from './spread.ts'
import { MOST_INSIDE, STAYS } from './stays.ts'
import { type Sums, sitesBy } from './sums.ts'

/**
 * Null: there was nobody. The median and the 90th percentile are exact to 5 %, or half a second; the others are exact.
 */
const seconds = v.nullable(v.number())
const Times = v.object({ n: v.number(), mean: seconds, p50: seconds, p90: seconds, longest: seconds })
export type Times = v.InferOutput<typeof Times>

const count = v.number()
const figures = {
  taken: count,
  people: count,
  called: count,
  served: count,
  peopleServed: count,
  left: count,
  unserved: count,
  open: count,
  missed: count,
  returned: count,
  moved: count,
  /** People; each is left out where it is 0. */
  checked: v.optional(count),
  turnedAway: v.optional(count),
  turnedAwayFever: v.optional(count),
  turnedAwayCode: v.optional(count),
  turnedAwayNoMask: v.optional(count),
  turnedAwayNotToday: v.optional(count),
  turnedAwayOther: v.optional(count),
  /** People who sat in a room, and people who went past the entrance; each is left out where it is 0. */
  observed: v.optional(count),
  entered: v.optional(count),
  /** The most people who were inside one site at one time, on one of the days; left out where it is 0 or not told. */
  mostInside: v.optional(count),
  /** Times that somebody was talked to, and homes visited; each is left out where it is 0. */
  counselled: v.optional(count),
  visited: v.optional(count),
  /** From number to call. */
  waited: Times,
  /** From call to arrival, over those with a noted arrival. */
  walked: Times,
  /** From arrival, or else from the call, to the end. */
  atDesk: Times,
}
const Figures = v.object(figures)
export type Figures = v.InferOutput<typeof Figures>

const dates = { from: CalendarDate, to: CalendarDate }

export const PeriodFigures = v.object({
  ...dates,
  /** The period of the same length that ended the day before. */
  before: v.object({ ...dates, days: count, partial: count, unread: count, pending: count, ...figures }),
  /** Days of sites that are counted. */
  days: count,
  /** The counted days for which only older figures were stored, which contain less. */
  partial: count,
  /** The counted days that no longer tell which account did what. */
  withoutStaff: count,
  /** Days that are not counted because they cannot be read. */
  unread: count,
  /** Days that are not counted yet, since their logs have to be read first. Each further request finds fewer of them. */
  pending: count,
  /** Marshals who worked where somebody was served. */
  marshals: count,
  /** The sites that have a day in the period … */
  sitesCounted: count,
  /** The sites among them that served somebody. */
  sitesServing: count,
  all: Figures,
  sites: v.array(
    v.object({
      id: SiteId,
      days: count,
      ...figures,
      before: v.object({ peopleServed: count, waited: Times }),
    }),
  ),
  groups: v.array(v.object({ group: v.string(), ...figures, before: v.object({ peopleServed: count }) })),
  kinds: v.array(
    v.object({ kind: Kind, sites: count, ...figures, before: v.object({ peopleServed: count }) }),
  ),
  queues: v.array(v.object({ site: SiteId, id: QueueId, ...figures })),
  desks: v.array(v.object({ site: SiteId, id: DeskId, openSeconds: count, ...figures })),
  /** 0 to 23 by the site's clock. */
  hours: v.array(v.object({ hour: count, ...figures })),
  /** 1 is Monday. */
  weekdays: v.array(v.object({ weekday: count, ...figures })),
  dates: v.array(v.object({ date: CalendarDate, ...figures })),
  /** For owners; null for everybody else. `name` null: the account is gone. */
  staff: v.nullable(v.array(v.object({ id: v.string(), name: v.nullable(v.string()), ...figures }))),
})
export type PeriodFigures = v.InferOutput<typeof PeriodFigures>

/** The facts of a site beside its days. */
export interface SiteFacts {
  readonly kind: Kind
  readonly group: string | null
}

/** Counts and times as they are sent. */
export function figuresOf(counting: Counting): Figures {
  const times = (of: Spreading): Times => ({
    n: of.n,
    mean: of.n ? inSeconds(of.sum / of.n) : null,
    p50: inSeconds(shareOf(of, 0.5)),
    p90: inSeconds(shareOf(of, 0.9)),
    longest: of.n ? inSeconds(of.max) : null,
  })
  const counts = Object.fromEntries(COUNTED.map((name) => [name, counting[name]]))
  const rare = ([...DOOR, ...STAYS, MOST_INSIDE, ...HELPED] as const)
    .filter((name) => counting[name] > 0)
    .map((name) => [name, counting[name]])
  const spans = Object.fromEntries(TIMES.map((name) => [name, times(counting[name])]))
  return { ...counts, ...Object.fromEntries(rare), ...spans } as Figures
}

export type Rows = Pick<
  PeriodFigures,
  'sites' | 'groups' | 'kinds' | 'queues' | 'desks' | 'hours' | 'weekdays' | 'dates'
>

/** The rows of each part, one after the other: the rows of a county are made and sent a few at a time. */
export function rowsOf(
  sums: Sums,
  before: Sums,
  factsOf: (site: SiteId) => SiteFacts | null,
): { [Part in keyof Rows]: () => Iterable<Rows[Part][number]> } {
  const kindOf = (site: SiteId) => factsOf(site)?.kind ?? null
  const groupOf = (site: SiteId) => factsOf(site)?.group ?? null
  const groupsBefore = sitesBy(before, groupOf)
  const kindsBefore = sitesBy(before, kindOf)
  return {
    *sites() {
      for (const [id, one] of sums.sites) {
        const was = figuresOf(before.sites.get(id) ?? nothingCounted())
        const { peopleServed, waited } = was
        yield { id, days: sums.daysOf.get(id) ?? 0, ...figuresOf(one), before: { peopleServed, waited } }
      }
    },
    *groups() {
      for (const [group, one] of sitesBy(sums, groupOf)) {
        const { peopleServed } = groupsBefore.get(group) ?? nothingCounted()
        yield { group, ...figuresOf(one), before: { peopleServed } }
      }
    },
    *kinds() {
      for (const [kind, one] of sitesBy(sums, kindOf)) {
        const there = [...sums.sites].filter(([site, { served }]) => kindOf(site) === kind && served > 0)
        const { peopleServed } = kindsBefore.get(kind) ?? nothingCounted()
        yield { kind, sites: there.length, ...figuresOf(one), before: { peopleServed } }
      }
    },
    *queues() {
      for (const [site, queues] of sums.queues)
        for (const [id, one] of queues) yield { site, id, ...figuresOf(one) }
    },
    *desks() {
      for (const [site, desks] of sums.desks) {
        for (const [id, { counting, openSeconds }] of desks)
          yield { site, id, openSeconds, ...figuresOf(counting) }
      }
    },
    *hours() {
      for (const [hour, one] of inOrder(sums.hours)) yield { hour, ...figuresOf(one) }
    },
    *weekdays() {
      for (const [weekday, one] of inOrder(sums.weekdays)) yield { weekday, ...figuresOf(one) }
    },
    *dates() {
      for (const [date, one] of inOrder(sums.dates)) yield { date: dateOfNumber(date), ...figuresOf(one) }
    },
  }
}

function inOrder(of: ReadonlyMap<number, Counting>): [number, Counting][] {
  return [...of].sort(([a], [b]) => a - b)
}

function inSeconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 1000)
}
