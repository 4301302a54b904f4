// Which slips were printed, and which come next: two slips of one number would be one turn for two people.

import * as v from 'valibot'
import { allTickets, letterOf } from '../nouns/find.ts'
import { CalendarDate, type Day } from '../nouns/model.ts'
import { QueueId } from '../nouns/site.ts'
import { FIRST_SLIP, isSlipNumber, LAST_SLIP } from '../nouns/slip.ts'

/** Slips of one letter with numbers in a row. */
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
  /** The date of the day under way, else of the site's calendar. */
  today: CalendarDate,
  printed: v.array(SlipLot),
  taken: v.array(SlipLot),
})
export type KnownLots = v.InferOutput<typeof KnownLots>

/** Slips of one job: what a printer has paper for. */
export const MOST_SLIPS_PRINTED = 200

export const WantedSlips = v.strictObject({
  queue: QueueId,
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_SLIPS_PRINTED)),
  date: v.nullable(CalendarDate),
  /** What was printed of this letter is gone: its numbers may be printed again. */
  anew: v.optional(v.boolean(), false),
})
export type WantedSlips = v.InferOutput<typeof WantedSlips>

/**
 * The next slips of a letter: no number that is on a slip which may be given out on the same date, in `printed` or taken
 * in. As many as wanted in one row, or where no room is left for so many the longest row that there is; null: none is left.
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

/** Of what was printed, that which may still be given out. `anew`: the letter of which it is all gone; null: of none. */
export function stillGood(
  printed: readonly SlipLot[],
  today: string,
  anew: QueueId | null = null,
): SlipLot[] {
  return printed.filter(({ queue, date }) => queue !== anew && (date === null || date >= today))
}

/** One more lot; lots that follow each other are one. */
export function withLot(printed: readonly SlipLot[], lot: SlipLot): readonly SlipLot[] {
  const before = printed.find(
    ({ queue, date, to }) => queue === lot.queue && date === lot.date && to === lot.from - 1,
  )
  if (!before) return [...printed, lot]
  return printed.map((one) => (one === before ? { ...before, to: lot.to } : one))
}

/** The slips that a day has taken in: nobody is to get another of them. */
export function slipsTaken(day: Day): SlipLot[] {
  return [...allTickets(day)].flatMap(({ number }) => {
    const n = Number(number.slice(1))
    return isSlipNumber(number) ? [{ queue: letterOf(number), date: day.date, from: n, to: n }] : []
  })
}
