// The date in a site's time zone. Pages do not use the server's calendar, since it would load Temporal.

/** The calendar date in a time zone at a time in milliseconds: `2026-11-23`. */
export function dateIn(timeZone: string, at: number): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const shown = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${shown['year']}-${shown['month']}-${shown['day']}`
}
