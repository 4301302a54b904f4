// The opening rush: everybody scans, takes a number and follows it within a few seconds, at one site.

import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Running, type RunningYimi, startBare } from '../processes.ts'
import type { Owner } from '../sites.ts'
import { type Compared, quantile } from '../table.ts'
import { type RawClient, rawClient } from '../wire/raw-client.ts'
import { type RawHttp, rawHttp } from '../wire/raw-http.ts'
import type { Scale } from './scale.ts'

const PHONES = 1000
/** Milliseconds in which they all come. */
const WITHIN = 5000

export async function rush(yimi: RunningYimi, owner: Owner, { rounds, scale }: Scale): Promise<Compared[]> {
  const phones = Math.round(PHONES * Math.max(0.25, scale))
  const within = WITHIN * (phones / PHONES)
  const bare = await startBare('express.ts')
  const ours: number[] = []
  const baseline: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const site = await owner.site(`rush-${round}`, 'pass')
    const url = await codeOf(yimi, owner, site)
    const answered = await all(phones, within, (take) => phone(yimi, site, url, take))
    const beside = await all(phones, within, (take) => joinOnly(bare, take))
    if (round === 0) continue
    ours.push(quantile(answered, 0.99))
    baseline.push(quantile(beside, 0.99))
  }
  await bare.stop()
  return [
    {
      what: `opening rush: ${phones} phones scan, join and follow within ${within / 1000} s, p99 of every answer`,
      unit: 'ms',
      ours,
      baseline,
      baselineName: 'the join alone at a bare Express route',
      target: { of: 'figure', most: 1000 },
    },
  ]
}

type Take = <Answer>(answer: Promise<Answer>) => Promise<Answer>

/** Lets this many people come within that time, and returns the time of each answer, in milliseconds. */
async function all(count: number, within: number, come: (take: Take) => Promise<void>): Promise<number[]> {
  const took: number[] = []
  const take: Take = async (answer) => {
    const asked = performance.now()
    const got = await answer
    took.push(performance.now() - asked)
    return got
  }
  const started = performance.now()
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const wait = started + (index / count) * within - performance.now()
      await pause(Math.max(0, wait))
      await come(take)
    }),
  )
  return took
}

/** The requests of a resident's phone: the code's address, the page, the number, the socket. */
async function phone({ port }: Running, site: string, url: string, take: Take): Promise<void> {
  const http = rawHttp(port)
  const scanned = await take(http.ask('GET', url))
  const cookie = [...scanned.head.matchAll(/set-cookie: ([^;]+)/gi)].map(([, pair]) => pair).join('; ')
  await take(http.ask('GET', `/s/${site}`, null, { cookie }))
  const { ticket, token } = await joined(http, site, { cookie }, take)
  const client = await take(follow(port, { view: 'ticket', site, number: ticket.number, token }))
  client.close()
  http.close()
}

async function joinOnly({ port }: Running, take: Take): Promise<void> {
  const http = rawHttp(port)
  await joined(http, 'bare', {}, take)
  http.close()
}

async function joined(http: RawHttp, site: string, headers: Record<string, string>, take: Take) {
  const input = { queue: 'A', party: 1, device: randomBytes(16).toString('base64url') }
  const path = `/api/sites/${site}/commands/take-ticket`
  const { status, body } = await take(http.ask('POST', path, input, headers))
  if (status !== 201) throw new Error(`join: ${status} ${body}`)
  return JSON.parse(body).result
}

function follow(port: number, auth: object): Promise<RawClient> {
  return new Promise((resolve, reject) => {
    let client: RawClient | null = null
    let isShown = false
    const done = () => client && isShown && resolve(client)
    const heard = () => {
      isShown = true
      done()
    }
    rawClient({ port, auth, heard }).then((connected) => {
      client = connected
      done()
    }, reject)
  })
}

/** The address in the code on the site's screen now, as a path. */
async function codeOf({ port }: Running, owner: Owner, site: string): Promise<string> {
  const auth = { view: 'screen', site, token: await owner.screen(site) }
  let first = (_packet: string) => {}
  const shown = new Promise<string>((resolve) => {
    first = resolve
  })
  const screen = await rawClient({ port, auth, heard: (packet) => first(packet.toString()) })
  const { pass } = JSON.parse((await shown).slice(1))[1]
  screen.close()
  const { pathname, search } = new URL(pass.url)
  return pathname + search
}
