// Days written straight into a store, by the real rules, as a server would have left them.

import type { Append } from '../../server/store/ports/log.ts'
import type { Store } from '../../server/store/ports/store.ts'
import { commands, innerCommands } from '../../shared/day/commands/index.ts'
import { decideIn } from '../../shared/day/decide.ts'
import { type Draft, draftOf } from '../../shared/day/draft/draft.ts'
import { unopenedDay } from '../../shared/day/evolve.ts'
import type { By, Recorded } from '../../shared/day/log/recorded.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { dueAt } from '../../shared/day/rules/due.ts'
import { siteSummary } from '../../shared/day/views/site.ts'
import { sampleSite } from '../kit/sample.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Half a minute for a sample. */
const SERVICE = 30_000
const START = Date.UTC(2026, 9, 1)
const marshal: By = { role: 'marshal', id: 'bench' }

/** A day as a server would have kept it: numbers taken and called one after the other. */
export function dayOf(site: Site, date: string, begins: number, tickets: number, isClosed: boolean): Append {
  const day = draftOf(unopenedDay(site, date))
  const records: Recorded[] = []
  let at = begins
  let calling: string[] = []
  const give = (command: string, input: object, by: By = marshal, device: string | null = null) => {
    type Any = Parameters<typeof decideIn>
    const known = { ...commands, ...innerCommands }[command as 'open-day']
    const id = `${crypto.randomUUID()}`
    const asked = { id, by, at, device, presence: 'proven' as const }
    const decided = decideIn(day as Draft, known as Any[1], input as Any[2], asked)
    records.push(...decided.records)
    return decided
  }
  give('open-day', {})
  give('open-desk', { desk: '1' })
  for (let n = 0; n < tickets; n++) {
    at += SERVICE
    const device = `device-${String(n).padStart(9, '0')}`
    give('take-ticket', { queue: 'A', party: 1, needs: [], device }, { role: 'resident', id: device }, device)
    const { records: called } = give('call-next', { desk: '1', seen: calling })
    calling = called.flatMap(({ event }) => (event.type === 'called' ? [event.number] : []))
  }
  if (isClosed) {
    give('close-desk', { desk: '1' })
    give('close-day', {})
  }
  const row = { ended: day.state === 'ended', dueAt: dueAt(day), summary: siteSummary(day, at) }
  return { site: site.id, date, expected: 0, records, row }
}

/** Writes these days, with the last of each site still open, and returns the sites' ids. */
export async function monthOf(
  store: Store,
  { sites: count, days, tickets }: { sites: number; days: number; tickets: number },
): Promise<string[]> {
  const sites = Array.from({ length: count }, (_, index) => ({ ...sampleSite(), id: `month-${index}` }))
  for (const site of sites) await store.addSite(site)
  for (let n = 0; n < days; n++) {
    const begins = START + n * DAY
    const date = new Date(begins).toISOString().slice(0, 10)
    const model = dayOf(sampleSite(), date, begins, tickets, n < days - 1)
    // the same day at every site: only the amount of data matters
    for (let from = 0; from < sites.length; from += 50) {
      await store.append(
        sites.slice(from, from + 50).map(({ id }) => ({
          ...model,
          site: id,
          row: { ...model.row, summary: { ...model.row.summary, id } },
        })),
      )
    }
  }
  return sites.map(({ id }) => id)
}
