// A hundred sites with their phones, screens and marshals, on Yimi and on a baseline that sends what it is told.

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Running } from './processes.ts'
import { type Holder, type Owner, siteNames } from './sites.ts'
import { type Crowd, startCrowd } from './wire/crowd.ts'
import type { ClientSpec, Seen } from './wire/crowd-process.ts'
import { type RawClient, rawClient } from './wire/raw-client.ts'

/** Phones that connect in a second: a storm is measured elsewhere. */
const AT = 1000
const MICROSECONDS = 1000
/** Milliseconds after which the crowd has been served: later views count as lost. */
const SERVED = 1500

/** One command: when it was sent, and when each viewer that it is for got it, in milliseconds. */
export interface Shown {
  readonly toScreen: number
  readonly toPhone: number | null
}

export interface City {
  /** Gives this many commands, `perSecond` a second whatever the answers, and returns when they were seen. */
  call(count: number, perSecond: number): Promise<Shown[]>
  /** Views and bytes that phones and screens have got since the last call. */
  views(): Promise<{ views: number; bytes: number }>
  close(): Promise<void>
}

interface Command {
  readonly site: string
  readonly version: number
  readonly called: readonly string[]
  readonly at: number
}

/** The message of a command, and the meaning of its answer, on either server. */
interface Speech {
  command(site: string): object
  answered(site: string, reply: { version: number; result?: { called: string[] } }): readonly string[]
}

/** Yimi with this many sites, each with numbers given; `phones` of their holders are connected. */
export async function yimiCity(
  yimi: Running,
  owner: Owner,
  { sites: count, phones, each }: { sites: number; phones: number; each: number },
): Promise<City> {
  const sites = siteNames(count, `city-${randomUUID().slice(0, 4)}`)
  for (const site of sites) await owner.site(site)
  const holders = await owner.numbers(sites, each)
  const screens: ClientSpec[] = []
  for (const site of sites) {
    screens.push({ auth: { view: 'screen', site, token: await owner.screen(site) }, keep: 'all' })
  }
  const headers = { cookie: owner.cookie }
  const seen = new Map<string, readonly string[]>()
  return openCity(yimi, sites, screens, spreadOver(holders, phones), headers, {
    command: (site) => ({
      command: 'call-next',
      id: randomUUID(),
      input: { desk: '1', seen: seen.get(site) ?? [] },
    }),
    answered(site, { result }) {
      const called = result?.called ?? []
      seen.set(site, called)
      return called
    },
  })
}

/** Bare socket.io with the same clients: a call is sent to one screen and one phone, then to the site's other phones. */
export async function bareCity(
  bare: Running,
  { sites: count, phones }: { sites: number; phones: number },
): Promise<City> {
  const sites = siteNames(count, 'city')
  const screens = sites.map((site): ClientSpec => ({ auth: { view: 'screen', site }, keep: 'all' }))
  const holders = Array.from({ length: phones }, (_, index) => ({
    site: sites[index % count] ?? '',
    number: String(index),
    token: '',
  }))
  let next = 0
  return openCity(
    bare,
    sites,
    screens,
    holders,
    {},
    {
      command(site) {
        next += 1
        return { site, called: next % Math.max(1, phones) }
      },
      answered: () => [],
    },
  )
}

/** The first of each site, then the second of each: a few phones are spread over as many sites. */
function spreadOver(holders: readonly Holder[], count: number): Holder[] {
  const byNumber = [...holders].sort((a, b) => (a.number < b.number ? -1 : 1))
  return byNumber.slice(0, count)
}

async function openCity(
  { port }: Running,
  sites: readonly string[],
  screens: readonly ClientSpec[],
  holders: readonly Holder[],
  headers: Record<string, string>,
  speech: Speech,
): Promise<City> {
  const walls = startCrowd()
  const phones = startCrowd()
  await walls.connect(port, screens, AT)
  await phones.connect(port, holders.map(phoneOf), AT)
  const holderAt = new Map(holders.map(({ site, number }, client) => [`${site} ${number}`, client]))
  const marshals: RawClient[] = []
  for (const site of sites) marshals.push(await rawClient({ port, auth: { view: 'marshal', site }, headers }))

  return {
    async call(count, perSecond) {
      await Promise.all([walls.report(), phones.report()])
      const commands = await give(count, perSecond)
      await pause(SERVED)
      const [onWalls, onPhones] = await Promise.all([walls.report(), phones.report()])
      const wallsSeen = byClient(onWalls.seen)
      const phonesSeen = byClient(onPhones.seen)
      return commands.map(({ site, version, called, at }) => {
        const client = called.flatMap((number) => holderAt.get(`${site} ${number}`) ?? [])[0]
        return {
          toScreen: firstAfter(wallsSeen.get(sites.indexOf(site)), version, at),
          toPhone: client === undefined ? null : firstAfter(phonesSeen.get(client), version, at),
        }
      })
    },
    async views() {
      const [onWalls, onPhones] = await Promise.all([walls.report(), phones.report()])
      return { views: onWalls.views + onPhones.views, bytes: onWalls.bytes + onPhones.bytes }
    },
    async close() {
      for (const marshal of marshals) marshal.close()
      await Promise.all([walls, phones].map(hangUp))
    },
  }

  async function give(count: number, perSecond: number): Promise<Command[]> {
    const started = performance.now()
    return Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const wait = started + (index / perSecond) * 1000 - performance.now()
        await pause(Math.max(0, wait))
        const which = index % sites.length
        const site = sites[which] ?? ''
        const at = Number(process.hrtime.bigint() / 1000n)
        const reply = await marshals[which]?.ask('command', speech.command(site))
        if (!reply.ok) throw new Error(`call-next: ${reply.problem?.code}`)
        return { site, version: reply.version, called: speech.answered(site, reply), at }
      }),
    )
  }
}

function phoneOf({ site, number, token }: Holder): ClientSpec {
  return { auth: { view: 'ticket', site, number, token }, keep: 'called' }
}

async function hangUp(crowd: Crowd): Promise<void> {
  await crowd.close()
  crowd.end()
}

function byClient(seen: readonly Seen[]): Map<number, Seen[]> {
  const map = new Map<number, Seen[]>()
  for (const one of seen) {
    const list = map.get(one.client)
    if (list) list.push(one)
    else map.set(one.client, [one])
  }
  return map
}

/** Milliseconds until it was seen; infinite if it was not, so that a lost view does not look quick. */
function firstAfter(seen: readonly Seen[] | undefined, version: number, at: number): number {
  const first = seen?.find((one) => one.version >= version && one.at >= at)
  return first ? (first.at - at) / MICROSECONDS : Number.POSITIVE_INFINITY
}
