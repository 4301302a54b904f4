// A slip with a number that was printed before the day, to be given out by hand while there is no current. Its number is of
// a range that the machine never gives, so that slips of any printer and any day never have a number that was given.

import * as v from 'valibot'
import { CalendarDate, TicketNumber } from './model.ts'
import { SiteId } from './site.ts'

/** Numbers of each letter that are kept for slips: more than a line by hand lasts for, and four digits as on a large day. */
export const FIRST_SLIP = 9001
export const LAST_SLIP = 9999
/** Slips that are taken in at one time: more than a marshal gives out in an hour, and a command that is done at once. */
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

/** What the code of a slip says. No address: it is good whatever becomes of the site's, and opens nothing on a phone. */
export function slipCode({ site, number, date }: Slip): string {
  return [MARK, site, number, date ?? ANY_DAY].join('/')
}

/** The slip whose code it is; null: it is none. */
export function slipIn(code: string): Slip | null {
  const [mark, site, number, date, ...more] = code.trim().split('/')
  if (mark !== MARK || more.length) return null
  const { success, output } = v.safeParse(Slip, { site, number, date: date === ANY_DAY ? null : date })
  return success ? output : null
}
