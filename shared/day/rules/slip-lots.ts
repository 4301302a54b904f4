// Which slips have been printed, and which numbers come next. Two slips with one number would be one turn for two
// people.

import * as v from 'valibot'
import { allTickets, letterOf } from '../nouns/find.ts'
import { QueueId } from '../nouns/ids.ts'
import { CalendarDate, type Day } from '../nouns/model.ts'
import { FIRST_SLIP, isSlipNumber, LAST_SLIP } from '../nouns/slip.ts'

/** Slips of one letter with consecutive numbers. */
export const SlipLot = v.object({
  queue: QueueId,
  /** The only date on which they are good; null: they are good on every date. */
  date: v.nullable(CalendarDate),
  from: v.number(),
  to: v.number(),
})
export type SlipLot = Readonly<v.InferOutput<typeof SlipLot>>

/** What is known of the slips of a site. */
export const KnownLots = v.object({
  /** The date of the open day, else today by the calendar of the site. */
  today: CalendarDate,
  printed: v.array(SlipLot),
  taken: v.array(SlipLot),
})
export type KnownLots = v.InferOutput<typeof KnownLots>

/** The most slips in one print job: as many as a printer has paper for. */
export const MOST_SLIPS_PRINTED = 200

export const WantedSlips = v.strictObject({
  queue: QueueId,
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_SLIPS_PRINTED)),
  date: v.nullable(CalendarDate),
  /** The printed slips of this letter are lost: their numbers may be printed again. */
  anew: v.optional(v.boolean(), false),
})
export type WantedSlips = v.InferOutput<typeof WantedSlips>

/**
 * The next slips of a letter, without any number in `printed`, or already taken in, that is good on the same date. They
 * are consecutive: as many as wanted, or else the longest run that is left. Null: no number is left.
 */
export function nextLot(
  known: readonly SlipLot[],
  { queue, count, date }: Pick<WantedSlips, 'queue' | 'count' | 'date'>,
): SlipLot | null {
  let best: SlipLot | null = null
  let from = FIRST_SLIP
  const inTheWay = known
    .filter((lot) => lot.queue === queue && (lot.date === null || date === null || lot.date === date))
    .sort((a, b) => a.from - b.from)
  for (const lot of [...inTheWay, { from: LAST_SLIP + 1, to: LAST_SLIP + 1 }]) {
    const room = Math.min(lot.from - from, count)
    if (room > 0 && room > (best ? best.to - best.from + 1 : 0))
      best = { queue, date, from, to: from + room - 1 }
    if (room >= count) break
    from = Math.max(from, lot.to + 1)
  }
  return best
}

/** The printed slips that may still be given out. `anew`: the letter whose slips are all lost; null: none. */
export function stillGood(
  printed: readonly SlipLot[],
  today: string,
  anew: QueueId | null = null,
): SlipLot[] {
  return printed.filter(({ queue, date }) => queue !== anew && (date === null || date >= today))
}

/** The lots with one more. Consecutive lots are joined. */
export function withLot(printed: readonly SlipLot[], lot: SlipLot): readonly SlipLot[] {
  const before = printed.find(
    ({ queue, date, to }) => queue === lot.queue && date === lot.date && to === lot.from - 1,
  )
  if (!before) return [...printed, lot]
  return printed.map((one) => (one === before ? { ...before, to: lot.to } : one))
}

/** The slips that a day has taken in. Their numbers must not be printed again. */
export function slipsTaken(day: Day): SlipLot[] {
  return [...allTickets(day)].flatMap(({ number }) => {
    const n = Number(number.slice(1))
    return isSlipNumber(number) ? [{ queue: letterOf(number), date: day.date, from: n, to: n }] : []
  })
}
