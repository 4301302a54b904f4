// What every engine asks of an append before it writes anything.

import type { Append } from '../ports/log.ts'

/** Throws where the caller has broken the port: a gap in the versions, no events, or a day twice. */
export function checkAppends(appends: readonly Append[]): void {
  const days = new Set<string>()
  for (const { site, date, expected, records } of appends) {
    if (days.has(`${site} ${date}`)) throw new Error(`two appends to ${site} on ${date}`)
    days.add(`${site} ${date}`)
    if (records.length === 0) throw new Error(`an append of nothing to ${site} on ${date}`)
    records.forEach(({ version }, index) => {
      if (version !== expected + index + 1)
        throw new Error(`a gap in the log of ${site} on ${date} at ${version}`)
    })
  }
}
