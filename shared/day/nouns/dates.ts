// Calendar dates as numbers, so that the days of a period can be counted. They follow the Gregorian calendar and belong
// to no time zone.

/** The number of days from 1 January 1970 to a date such as `2026-11-23`. */
export function dayNumber(date: string): number {
  const [y = 0, month = 1, day = 1] = date.split('-').map(Number)
  // years are counted from March on, so that the leap day is the last day of a year
  const year = month > 2 ? y : y - 1
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** The date that many days after 1 January 1970. */
export function dateOfNumber(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return [
    String(year + era * 400 + (month <= 2 ? 1 : 0)).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-')
}

/** Whether the date exists: `2026-02-30` does not. */
export function isDate(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && dateOfNumber(dayNumber(date)) === date
}

export function daysAfter(date: string, days: number): string {
  return dateOfNumber(dayNumber(date) + days)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  // 1 January 1970 was a Thursday
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** A period from its first date to its last, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

export function daysIn({ from, to }: Period): number {
  return dayNumber(to) - dayNumber(from) + 1
}

/** The period of the same length that ends on the day before. */
export function periodBefore(period: Period): Period {
  return { from: daysAfter(period.from, -daysIn(period)), to: daysAfter(period.from, -1) }
}
