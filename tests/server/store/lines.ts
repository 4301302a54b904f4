// Lines of a log, as a store gets them.

import type { Append } from '../../../server/store/ports/log.ts'
import { unopenedDay } from '../../../shared/day/evolve.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import { siteSummary } from '../../../shared/day/views/site.ts'
import { sampleSite } from '../../kit/sample.ts'

export const DATE = '2026-11-23'

/** Line `version` of a log. */
export function line(version: number): Recorded {
  const by = { role: 'marshal', id: 'm1' } as const
  return {
    version,
    id: `command-${version}`,
    command: 'recall',
    by,
    at: version,
    event: { type: 'recalled', number: 'A001' },
  }
}

/** An append of this many lines to a day. */
export function append(site: string, expected: number, count = 1, more: Partial<Append> = {}): Append {
  const summary = siteSummary(unopenedDay({ ...sampleSite(), id: site }, DATE), 0)
  const records = Array.from({ length: count }, (_, index) => line(expected + index + 1))
  return { site, date: DATE, expected, records, row: { ended: false, dueAt: 5, summary }, ...more }
}
