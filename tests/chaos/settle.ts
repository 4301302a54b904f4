// The end of a round: everybody is answered, every viewer sees the truth, and the histories are checked against the
// log.

import { setTimeout as pause } from 'node:timers/promises'
import { fold, unopenedDay } from '../../shared/day/evolve.ts'
import { dateAt } from '../../shared/day/nouns/calendar.ts'
import { findTicket } from '../../shared/day/nouns/find.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { blocksOf } from './blocks.ts'
import { check } from './checker.ts'
import type { Cluster } from './cluster.ts'
import { facesOf, openedWith } from './faces.ts'
import type { Broken, DayLog, Line } from './history.ts'
import { ask, type Said } from './http.ts'
import { signedIn } from './marshal.ts'
import type { SiteLife } from './site-life.ts'
import { isTrueNow } from './truth.ts'
import type { Viewer } from './viewer.ts'

const HOUR = 3_600_000
/** Hours by which clocks are set forward or back, at most, and a day. */
const AROUND = 36

/** Milliseconds in which everybody is answered after the last fault, on a busy machine. */
const ANSWERED = 120_000

/** How often a log is requested: for as long as everybody has time to be answered. */
const MOST_TRIES = 300

/** The errors at this site; viewers have this many milliseconds to see the truth. */
export async function settle(cluster: Cluster, life: SiteLife, patience: number): Promise<Broken[]> {
  const { site, history, odd } = life
  const people = [...life.residents, ...life.marshals, life.owner]
  await Promise.race([Promise.all(people.map((one) => one.idle())), pause(ANSWERED)])
  const unanswered = people
    .filter((one) => one.isBusy())
    .map(({ name }) => {
      const last = history.sent.findLast(({ client }) => client === name)
      return `${name} (${last?.command}, ${last?.tries} tries, ${last?.heard.said})`
    })
  if (unanswered.length) return [{ promise: 'unanswered', what: unanswered.join(', ') }]
  await life.marshals[0]?.closeDesks()

  const cookie = await signedIn(cluster, 'owner', PASSCODE)
  const settings = await life.owner.settings()
  const from = performance.now()
  let readAt = from
  let [days, stale] = await behind(cluster, life, cookie, 0)
  while (stale.length && performance.now() - from < patience) {
    await pause(200)
    readAt = performance.now()
    ;[days, stale] = await behind(cluster, life, cookie, readAt - from)
  }
  return [
    ...check({
      site,
      settings,
      history,
      days,
      readAt,
      pasts: life.pasts,
      epoch: life.epoch,
      nodes: cluster.nodes.length,
      hashOf: cluster.hashOf(site.id),
    }),
    ...stale.map((what): Broken => ({ promise: 'stale', what })),
    ...odd.map((what): Broken => ({ promise: 'answers', what })),
  ]
}

/** The log as every node returns it, and the viewers that do not show it. */
async function behind(
  cluster: Cluster,
  life: SiteLife,
  cookie: string,
  since: number,
): Promise<[DayLog[], string[]]> {
  const { site, history } = life
  const logs = await Promise.all(cluster.nodes.map(({ direct }) => daysOf(direct, site, cookie)))
  const [days = []] = logs
  const others = cluster.nodes.flatMap(({ name }, index) =>
    JSON.stringify(logs[index]) === JSON.stringify(days) ? [] : [`${name} tells another log`],
  )
  const settings = [site, ...history.settings.map((change) => change.site)]
  const sent = new Map(history.sent.map((one) => [one.id, one]))
  const [blocks] = blocksOf(days.slice(-1), sent)
  const last = days.at(-1)
  if (!last) return [days, ['there is no log']]
  const records = blocks.flatMap(({ records }) => records)
  const day = fold(openedWith(unopenedDay(site, last.date), records[0]?.event), records)
  const stale = life.viewers().filter((viewer) => {
    if (viewer.over() === 'number-lost') return !isLost(viewer, day)
    if (viewer.over()) return !isOfEarlierDay(viewer.name, last.date)
    const newest = viewer.newest()
    const isTrue = (face: Day) => newest && isTrueNow(newest, face, day.at, day.at + since + 2000)
    return !viewer.isConnected() || !facesOf(day, settings).some(isTrue)
  })
  return [days, [...others, ...stale.map((viewer) => said(viewer, day))]]
}

/** A ticket's page of a day that is over gets no more views. */
function isOfEarlierDay(name: string, date: string): boolean {
  return !name.includes(date)
}

/** Whether the store has lost that number, or has it as another person's. */
function isLost({ name, number, ticketEpoch }: Viewer, day: Day): boolean {
  if (!name.includes(day.date)) return true
  return findTicket(day, number ?? '')?.epoch !== ticketEpoch
}

function said(viewer: Viewer, day: Day): string {
  const view = viewer.newest()?.view
  const state = viewer.over() ?? (viewer.isConnected() ? 'connected' : 'not connected')
  return `${viewer.name}, ${state}, shows ${JSON.stringify(view)} on ${day.date} at ${day.version}`
}

async function daysOf(base: string, site: Site, cookie: string): Promise<DayLog[]> {
  const now = Date.now()
  const dates = Array.from({ length: (2 * AROUND) / 12 + 1 }, (_, n) => now + (n * 12 - AROUND) * HOUR)
  const days: DayLog[] = []
  for (const date of new Set(dates.map((at) => dateAt(site.timeZone, at)))) {
    const path = `/api/sites/${site.id}/days/${date}/events.ndjson`
    const said = await certainlyRead(base, path, cookie)
    if (said.status === 404) continue
    if (said.status !== 200) throw new Error(`${path}: ${said.status} ${JSON.stringify(said.body)}`)
    const text: string = said.body
    const lines = text
      .trim()
      .split('\n')
      .map((line): Line => JSON.parse(line))
    days.push({ date, lines })
  }
  return days
}

/** The readiness of a node once its store answers: on a busy machine it may be away for a moment. */
async function certainlyRead(base: string, path: string, cookie: string): Promise<Said> {
  for (let tries = 1; ; tries++) {
    const said = await ask(base, 'GET', path, undefined, { cookie }).catch(() => null)
    if (said && (said.status < 500 || tries === MOST_TRIES)) return said
    if (tries === MOST_TRIES) throw new Error(`${path}: no answer`)
    await pause(200)
  }
}
