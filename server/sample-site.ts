// The first content of an empty store: a site to try everything on, with its day and its desks open.

import { randomUUID } from 'node:crypto'
import { openDay } from '../shared/day/commands/open-day.ts'
import { openDesk } from '../shared/day/commands/open-desk.ts'
import type { Site } from '../shared/day/nouns/site.ts'
import type { Days } from './days/days.ts'
import { SAMPLE } from './sample.ts'
import type { LogStore } from './store/ports/log.ts'
import type { SiteRecords } from './store/ports/sites.ts'

/** The part of the store that making the sample site needs. */
export type SampleStore = Pick<SiteRecords, 'sites' | 'siteIds'> & Pick<LogStore, 'days' | 'read'>

/** Commands that a first start may have given; any other comes from a user of the site. */
const OURS: readonly string[] = [openDay.name, openDesk.name]

/**
 * Makes the sample site in an empty store, with its day and its desks open. Completes it if a first start was cut
 * short. Throws if the store refuses it.
 */
export async function addSampleSite(days: Days, store: SampleStore, owner: string): Promise<void> {
  const sites = await store.sites()
  // a damaged site exists all the same
  if ((await store.siteIds()).length === 0) await done(days.change(SAMPLE, owner))
  else if (!(await isCutShort(store, sites))) return
  const by = { role: 'owner', id: owner } as const
  const give = (command: typeof openDay | typeof openDesk, input: object) =>
    done(
      days.ask(SAMPLE.id, {
        command,
        id: randomUUID(),
        input,
        presence: 'proven',
        as: () => ({ by, device: null }),
      }),
    )
  const { state } = await days.day(SAMPLE.id)
  // a start must not fail because one site's day cannot be read
  if (state === 'damaged') return
  if (state === 'unopened') await give(openDay, {})
  const { desks } = await days.day(SAMPLE.id)
  for (const { id } of SAMPLE.desks) if (!desks.get(id)?.open) await give(openDesk, { desk: id })
}

/** Whether the store has only the unchanged sample site, in its first day, and nobody has used it yet. */
async function isCutShort(store: Pick<LogStore, 'days' | 'read'>, sites: readonly Site[]): Promise<boolean> {
  if (sites.length > 1 || JSON.stringify(sites[0]) !== JSON.stringify(SAMPLE)) return false
  const [newest, ...older] = await store.days(SAMPLE.id, 2)
  if (!newest) return true
  if (newest.ended || older.length) return false
  const records = await store.read(SAMPLE.id, newest.date)
  return records.every(({ command }) => OURS.includes(command))
}

async function done(answer: ReturnType<Days['change']>): Promise<void> {
  const said = await answer
  if (!said.ok) throw new Error(`the sample site: ${said.refusal.refused}`)
}
