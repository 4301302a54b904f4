// A site's calendar, from the time zone's own rules. Days of 23 and 25 hours come out right.

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60

interface Wall {
  readonly date: string
  /** Minutes since midnight, by the clock on the wall. */
  readonly minutes: number
}

/** The calendar date in a time zone at a time in milliseconds: `2026-11-23`. */
export function dateAt(timeZone: string, at: number): string {
  return wallAt(timeZone, at).date
}

/** Minutes since midnight on a time zone's clock at a time in milliseconds. */
export function minutesAt(timeZone: string, at: number): number {
  return wallAt(timeZone, at).minutes
}

/** Minutes since midnight of a clock time such as `04:00`. */
export function minutesOf(clockTime: string): number {
  const [hours = 0, minutes = 0] = clockTime.split(':').map(Number)
  return hours * 60 + minutes
}

/**
 * When a day that opens at `at` ends by itself: at `dayStart` (`04:00`) of the calendar date after it, in milliseconds.
 * A clock time that the zone skips on that date comes out an hour later.
 */
export function endOfDay(timeZone: string, at: number, dayStart: string): number {
  const wanted = minutesOf(dayStart)
  const today = wallAt(timeZone, at)
  const seconds = at % MINUTE
  const guess = at - seconds + (DAY_MINUTES - today.minutes + wanted) * MINUTE
  // between now and then the zone may have put its clocks forward or back
  const wall = wallAt(timeZone, guess)
  const late = wall.minutes - wanted
  const shift =
    late > DAY_MINUTES / 2 ? late - DAY_MINUTES : late < -DAY_MINUTES / 2 ? late + DAY_MINUTES : late
  return guess - shift * MINUTE
}

/** A time as ISO 8601 with the zone's offset, to the second: `2026-11-23T08:30:05+08:00`. */
export function isoAt(timeZone: string, at: number): string {
  const { year, month, day, hour, minute, second, timeZoneName = '' } = partsAt(timeZone, at)
  const offset = timeZoneName.slice('GMT'.length) || '+00:00'
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`
}

function wallAt(timeZone: string, at: number): Wall {
  const { year, month, day, hour, minute } = partsAt(timeZone, at)
  return { date: `${year}-${month}-${day}`, minutes: Number(hour) * 60 + Number(minute) }
}

function partsAt(timeZone: string, at: number): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  )
}

/** Making a format costs a thousand times its use. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  })
  formats.set(timeZone, format)
  return format
}
