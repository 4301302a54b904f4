// How many people can be served in a day at a queue, or at all queues of a step: doses, tubes, hours of staff.

import * as v from 'valibot'
import { isDate, weekdayOf } from './dates.ts'
import type { Fixed } from './fixed.ts'
import { QueueId } from './ids.ts'
import { noRepeats, ONCE } from './repeats.ts'
import { Text } from './site-text.ts'
import { WEEKDAYS } from './timetable.ts'

/** People in a day: more than the largest station serves. It bounds the setting, and what a marshal may set. */
export const MOST_QUOTA = 100_000
/** From so many people left on, everybody is told how many, where the site does not say. */
export const TELL_FROM = 100
/** Dates with a figure of their own: more than a year of them. */
const MOST_DATES = 400
const MOST_QUEUES = 23
/** The name of the rule in a fault: the calendar has no such date. */
export const NO_DATE = 'no-such-date'

export const QuotaPeople = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_QUOTA))

/** Why a marshal changes the figure of the day: more came, some were lost, they were counted again, staff, another reason. */
export const QuotaReason = v.picklist(['delivery', 'loss', 'recount', 'staff', 'other'])
export type QuotaReason = v.InferOutput<typeof QuotaReason>

const ByWeekday = v.pipe(
  v.strictObject({
    mon: v.exactOptional(QuotaPeople),
    tue: v.exactOptional(QuotaPeople),
    wed: v.exactOptional(QuotaPeople),
    thu: v.exactOptional(QuotaPeople),
    fri: v.exactOptional(QuotaPeople),
    sat: v.exactOptional(QuotaPeople),
    sun: v.exactOptional(QuotaPeople),
  }),
  v.minEntries(1),
)

export const Quota = v.strictObject({
  /** One queue, or all of a step. */
  queues: v.pipe(
    v.array(QueueId),
    v.minLength(1),
    v.maxLength(MOST_QUEUES),
    v.check((items) => noRepeats(items), ONCE),
  ),
  /** Every day the same, or by the day of the week; a day that is left out has no limit. */
  people: v.union([QuotaPeople, ByWeekday]),
  /** Dates with another figure. */
  dates: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          date: v.pipe(
            v.string(),
            v.maxLength(10),
            v.rawCheck(({ dataset, addIssue }) => {
              if (dataset.typed && !isDate(dataset.value))
                addIssue({ message: NO_DATE, expected: dataset.value })
            }),
          ),
          people: QuotaPeople,
        }),
      ),
      v.maxLength(MOST_DATES),
      v.check((items) => noRepeats(items.map(({ date }) => date)), ONCE),
    ),
  ),
  /** How few people have to be left before everybody is told how many there are; left out: 100. */
  tellFrom: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_QUOTA))),
  /** Where to go, and when to come again, once nothing is left. */
  words: v.optional(Text),
})
export type Quota = Fixed<v.InferOutput<typeof Quota>>

export const Quotas = v.pipe(v.array(Quota), v.maxLength(MOST_QUEUES))

/** What is wrong with a quota, by the name of the rule that it breaks. */
export const QUOTA_FAULTS = ['quota-nowhere', 'quota-twice'] as const

export interface WrongQuota {
  readonly rule: (typeof QUOTA_FAULTS)[number]
  /** The position of the quota. */
  readonly index: number
  readonly queue: QueueId
}

/** The first thing that is wrong with each quota: a queue that is not there, or that another quota has already. */
export function wrongQuotas(site: {
  readonly quotas?: readonly Pick<Quota, 'queues'>[] | undefined
  readonly queues: readonly { readonly id: QueueId }[]
}): WrongQuota[] {
  const { quotas = [], queues } = site
  const there = queues.map(({ id }) => id)
  return quotas.flatMap((quota, index): WrongQuota[] => {
    const others = quotas.slice(0, index).flatMap((one) => one.queues)
    const gone = quota.queues.find((id) => !there.includes(id))
    if (gone !== undefined) return [{ rule: 'quota-nowhere', index, queue: gone }]
    const taken = quota.queues.find((id) => others.includes(id))
    return taken === undefined ? [] : [{ rule: 'quota-twice', index, queue: taken }]
  })
}

/** People of that date by the settings; null: no limit. */
export function quotaOn(
  { people, dates = [] }: Pick<Quota, 'people' | 'dates'>,
  date: string,
): number | null {
  const own = dates.find((one) => one.date === date)
  if (own) return own.people
  if (typeof people === 'number') return people
  const weekday = WEEKDAYS[weekdayOf(date) - 1]
  return (weekday && people[weekday]) ?? null
}
