// A site's calendar, by the rules of its time zone. Days of 23 and 25 hours come out right.

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * A time zone that is ready to be asked. To make one takes longer than to ask it, so whoever asks often makes it once with
 * `zoneOf`; whoever asks once passes the zone's name.
 */
export interface Zone {
  readonly format: Intl.DateTimeFormat
}

interface Wall {
  readonly date: string
  /** Minutes since midnight, by the clock on the wall. */
  readonly minutes: number
}

/** The time zone of that name, such as `Asia/Shanghai`. Throws a RangeError where there is none. */
export function zoneOf(name: string): Zone {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: name,
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
  return { format }
}

/** The calendar date in a time zone at a time in milliseconds: `2026-11-23`. */
export function dateAt(zone: Zone | string, at: number): string {
  return wallAt(zone, at).date
}

/** Minutes since midnight on a time zone's clock at a time in milliseconds. */
export function minutesAt(zone: Zone | string, at: number): number {
  return wallAt(zone, at).minutes
}

/** Minutes since midnight of a clock time such as `04:00`. */
export function minutesOf(clockTime: string): number {
  const [hours = 0, minutes = 0] = clockTime.split(':').map(Number)
  return hours * 60 + minutes
}

/**
 * When a day that opens at `at` ends by itself: at `dayStart` (`04:00`) of the calendar date after it, in milliseconds.
 * Of a clock time that comes twice on that date it is the first; one that the zone skips comes as much later as it skips.
 */
export function endOfDay(zone: Zone | string, at: number, dayStart: string): number {
  const made = madeOf(zone)
  return timeOf(made, midnightOf(made, at) + DAY + minutesOf(dayStart) * MINUTE)
}

/** The last time before `end`, or just then, that the zone's clock comes to a clock time such as `17:30`, in milliseconds. */
export function lastBefore(zone: Zone | string, end: number, clockTime: string): number {
  const made = madeOf(zone)
  const midnight = midnightOf(made, end)
  const onDate = timeOf(made, midnight + minutesOf(clockTime) * MINUTE)
  if (onDate <= end) return onDate
  // where the zone skips it up to the very end, as Nuuk does in March, it comes with the end
  return Math.min(end, timeOf(made, midnight - DAY + minutesOf(clockTime) * MINUTE))
}

/** A time as ISO 8601 with the zone's offset, to the second: `2026-11-23T08:30:05+08:00`. */
export function isoAt(zone: Zone | string, at: number): string {
  const { year, month, day, hour, minute, second, timeZoneName = '' } = partsAt(zone, at)
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offsetOf(timeZoneName)}`
}

/** What the zone's clock showed at the last midnight, as if it were a time in UTC. */
function midnightOf(zone: Zone, at: number): number {
  const shown = at + aheadAt(zone, at)
  return Math.floor(shown / DAY) * DAY
}

/**
 * When the zone's clock shows what a clock in UTC shows at `shown`, read as RFC 5545 (3.3.5) reads a local time: the
 * first of two such times; where there is none, by the offset before the gap.
 */
function timeOf(zone: Zone, shown: number): number {
  // no zone moves its clocks twice within two days
  const before = shown - aheadAt(zone, shown - DAY)
  if (before + aheadAt(zone, before) === shown) return before
  const after = shown - aheadAt(zone, shown + DAY)
  return after + aheadAt(zone, after) === shown ? after : before
}

/** Milliseconds by which the zone's clock is ahead of UTC. */
function aheadAt(zone: Zone, at: number): number {
  const offset = offsetOf(partsAt(zone, at).timeZoneName ?? '')
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number)
  const ahead = hours * HOUR + minutes * MINUTE + seconds * SECOND
  return offset.startsWith('-') ? -ahead : ahead
}

/** `+08:00` of `GMT+08:00`. */
function offsetOf(timeZoneName: string): string {
  return timeZoneName.slice('GMT'.length) || '+00:00'
}

function wallAt(zone: Zone | string, at: number): Wall {
  const { year, month, day, hour, minute } = partsAt(zone, at)
  return { date: `${year}-${month}-${day}`, minutes: Number(hour) * 60 + Number(minute) }
}

function partsAt(zone: Zone | string, at: number): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(
    madeOf(zone)
      .format.formatToParts(at)
      .map((part) => [part.type, part.value]),
  )
}

function madeOf(zone: Zone | string): Zone {
  return typeof zone === 'string' ? zoneOf(zone) : zone
}
