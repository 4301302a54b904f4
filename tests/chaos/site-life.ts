// A site in a chaos run: its people with their devices, and all their records.

import { setTimeout as pause } from 'node:timers/promises'
import type { Site } from '../../shared/day/nouns/site.ts'
import { sampleSite, withRoom } from '../kit/sample.ts'
import { PASSCODE } from '../kit/server-process.ts'
import type { Cluster } from './cluster.ts'
import type { History, Past } from './history.ts'
import { ask, type Said } from './http.ts'
import { type Marshal, marshalWith, signedIn } from './marshal.ts'
import { type Owner, ownerWith } from './owner.ts'
import { type Resident, residentWith } from './resident.ts'
import { openViewer, type Viewer } from './viewer.ts'

export interface SiteLife {
  readonly site: Site
  readonly history: History
  readonly residents: readonly Resident[]
  readonly marshals: readonly Marshal[]
  readonly owner: Owner
  /** The log before each time that the store went back. */
  readonly pasts: Past[]
  /** The store's epoch when the site was made. */
  readonly epoch: number
  /** Answers that no client should get. */
  readonly odd: readonly string[]
  /** The current viewers. */
  viewers(): Viewer[]
  close(): void
}

export interface SitePlan {
  readonly id: string
  readonly timeZone: string
  readonly residents: number
  /** Whether its people go through a whole visit. */
  readonly hasVisit?: boolean
}

const MARSHALS = 2
/** Lines in metres, short enough to fill and to move, with a mark each metre. */
const METRES = { A: 6, G: 2 } as const

/** A new site on a healthy cluster, with its day and desks open. */
export async function openSite(
  cluster: Cluster,
  { id, timeZone, residents, hasVisit = false }: SitePlan,
): Promise<SiteLife> {
  const history: History = { sent: [], seen: [], settings: [] }
  const odd: string[] = []
  const site = hasVisit ? visitOf(id, timeZone) : siteOf(id, timeZone)
  const cookie = await signedIn(cluster, 'owner', PASSCODE)
  const owner = (method: string, path: string, body?: object) =>
    certainly(cluster, method, path, body, cookie)
  await owner('PUT', `/api/sites/${id}/settings`, site)
  // other nodes may learn of a new site a moment later
  for (const { base } of cluster.nodes)
    while ((await ask(base, 'GET', `/api/sites/${id}`)).status !== 200) await pause(50)

  const parts = (name: string) => ({
    name: `${id} ${name}`,
    site: id,
    cluster,
    history,
    odd: (what: string) => void odd.push(what),
  })
  const marshals: Marshal[] = []
  for (let n = 1; n <= MARSHALS; n++) {
    const hired = parts(`marshal ${n}`)
    const account = { name: hired.name, passcode: PASSCODE, role: 'marshal', sites: [id] }
    await hire(cluster, account, cookie)
    marshals.push(await marshalWith({ ...hired, passcode: PASSCODE }))
  }
  await marshals[0]?.open()
  const { code, claim } = (await owner('POST', '/api/screens', {})).body
  // an earlier try without an answer may have paired it already
  const isPaired = ({ body }: Said) => body?.code === 'not-paired'
  const gate = { site: id, name: 'gate' }
  await certainly(cluster, 'POST', `/api/screens/${code}/pair`, gate, cookie, isPaired)
  const { token } = (await owner('GET', `/api/screens/claims/${claim}`)).body
  const screen = openViewer({
    name: `${id} screen`,
    auth: () => ({ view: 'screen', site: id, token }),
    cluster,
    history,
  })
  const phones = Array.from({ length: residents }, (_, n) => residentWith(parts(`resident ${n + 1}`)))

  return {
    site,
    history,
    residents: phones,
    marshals,
    owner: ownerWith({ site, cluster, history, cookie }),
    pasts: [],
    epoch: cluster.epoch(),
    odd,
    viewers: () => [screen, ...[...marshals, ...phones].flatMap((one) => one.viewer() ?? [])],
    close() {
      screen.close()
      for (const one of [...marshals, ...phones]) one.close()
    },
  }
}

/**
 * The settings of a site with a whole visit: its entrances check people, a room follows them whose seats run out, and no more
 * are inside than fit. It is played faster, so that observations end within the round.
 */
export function visitOf(id: string, timeZone: string): Site {
  const { queues, ...site } = siteOf(id, timeZone)
  const checked = queues.map((queue) => ({ ...queue, checks: ['temperature' as const, 'mask' as const] }))
  const room = { minutes: 1, seats: 4 }
  return withRoom({ ...site, queues: checked, kind: 'vaccination', capacity: 14, speed: 20 }, room)
}

/** The settings of a site in a chaos run. */
export function siteOf(id: string, timeZone: string): Site {
  const { queues, ...site } = sampleSite({ id, timeZone, presence: 'open' })
  return {
    ...site,
    queues: queues.map((queue) => ({ ...queue, length: METRES[queue.id as keyof typeof METRES] })),
  }
}

/** A name that is taken comes from an earlier try without an answer: no two names are alike. */
async function hire(cluster: Cluster, account: { readonly name: string }, cookie: string): Promise<void> {
  const isHired = ({ body }: Said) => body?.errors?.some(({ path }: { path: string }) => path === 'name')
  await certainly(cluster, 'POST', '/api/staff', account, cookie, isHired)
}

/** Repeats a request until it succeeds, or until its answer shows that an earlier try did. */
export async function certainly(
  cluster: Cluster,
  method: string,
  path: string,
  body: object | undefined,
  cookie: string,
  isAsGood: (said: Said) => boolean = () => false,
): Promise<Said> {
  for (let turn = 0; ; turn++) {
    const base = cluster.nodes[turn % cluster.nodes.length]?.base ?? ''
    const said = await ask(base, method, path, body, { cookie }).catch(() => null)
    if (said && (said.status < 300 || isAsGood(said))) return said
    if (said && said.status < 500 && turn > 50)
      throw new Error(`${method} ${path}: ${JSON.stringify(said.body)}`)
    await pause(100)
  }
}
