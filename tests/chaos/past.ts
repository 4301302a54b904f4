// A site before and after the store went back, read from both states of the store.

import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '../../server/store/ports/store.ts'
import type { Witness } from './cluster.ts'
import type { DayLog, Past } from './history.ts'
import type { SiteLife } from './site-life.ts'

/** More days than a run has. */
const MOST = 20
/** Milliseconds between two polls. */
const AGAIN = 100

type Logs = Pick<Past, 'days' | 'site'>
type Kept = Pick<SiteLife, 'site' | 'pasts'>

/** Adds the state before and after to the pasts of each site, unless nothing was lost. */
export function witnessFor(sites: readonly Kept[]): Witness {
  let [was, older]: [Logs[], Logs[]] = [[], []]
  let [before, endedAt] = [0, 0]
  let [reached, reachedOlder] = ['', '']
  return {
    async was(store, at) {
      ;[was, before, endedAt] = [await logsOf(store, sites), await store.epoch(), at]
      reached = await reachedIn(store)
    },
    async older(store) {
      older = await logsOf(store, sites)
      reachedOlder = await reachedIn(store)
    },
    async since(store, patience) {
      const until = performance.now() + patience
      const isLost = reached !== reachedOlder
      let epoch = await store.epoch()
      while (isLost && epoch <= before && performance.now() < until) {
        await pause(AGAIN)
        epoch = await store.epoch()
      }
      if (!isLost && epoch === before) return
      for (const [index, { pasts }] of sites.entries()) {
        const [one, other] = [was[index], older[index]]
        if (one && other)
          pasts.push({ before, epoch, endedAt, days: one.days, kept: keptOf(other), site: other.site })
      }
    },
  }
}

/** The version of every day of every site: earlier sites may lose events, too. */
async function reachedIn(store: Store): Promise<string> {
  const rows = await store.latestDays()
  return JSON.stringify(rows.map(({ site, date, version }) => `${site} ${date} ${version}`).sort())
}

function keptOf({ days }: Logs): Past['kept'] {
  return new Map(days.map(({ date, lines }) => [date, lines.at(-1)?.version ?? 0]))
}

/** Every log of the sites, and their settings. */
async function logsOf(store: Store, sites: readonly Kept[]): Promise<Logs[]> {
  const known = await store.sites()
  return Promise.all(
    sites.map(async ({ site: { id } }): Promise<Logs> => {
      const site = known.find((one) => one.id === id)
      if (!site) throw new Error(`the store has no site ${id}`)
      const dates = (await store.days(id, MOST)).map(({ date }) => date)
      return { site, days: await Promise.all(dates.map((date) => dayOf(store, id, date))) }
    }),
  )
}

async function dayOf(store: Store, site: string, date: string): Promise<DayLog> {
  const records = await store.read(site, date)
  return { date, lines: records.map(({ command: _, ...line }) => line) }
}
