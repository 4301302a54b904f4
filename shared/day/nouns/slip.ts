// A slip with a number, printed before the day, and given out by hand while there is no electricity. Its number is from
// a range that the machine never gives, so no slip of any printer or day carries a number that was given.

import * as v from 'valibot'
import { SiteId } from './ids.ts'
import { CalendarDate } from './model.ts'
import { TicketNumber } from './ticket.ts'

/**
 * The numbers of each letter that are reserved for slips: more than a manual queue lasts for, with four digits as on a
 * large day.
 */
export const FIRST_SLIP = 9001
export const LAST_SLIP = 9999
/**
 * The most slips that are taken in at once: more than a marshal gives out in an hour, and few enough to be decided at
 * once.
 */
export const MOST_SLIPS = 100

export const Slip = v.strictObject({
  site: SiteId,
  number: TicketNumber,
  /** The only date on which it is good; null: it is good on every date. */
  date: v.nullable(CalendarDate),
})
export type Slip = v.InferOutput<typeof Slip>

/** Whether a number can stand on a slip only. */
export function isSlipNumber(number: TicketNumber): boolean {
  const n = Number(number.slice(1))
  return n >= FIRST_SLIP && n <= LAST_SLIP
}

const MARK = 'yimi-slip'
const ANY_DAY = 'any'

/**
 * The content of the code on a slip. It holds no address: it works whatever address the site has, and opens nothing on
 * a phone.
 */
export function slipCode({ site, number, date }: Slip): string {
  return [MARK, site, number, date ?? ANY_DAY].join('/')
}

/** The slip of a code; null: the code is not that of a slip. */
export function slipIn(code: string): Slip | null {
  const [mark, site, number, date, ...more] = code.trim().split('/')
  if (mark !== MARK || more.length) return null
  const { success, output } = v.safeParse(Slip, { site, number, date: date === ANY_DAY ? null : date })
  return success ? output : null
}
