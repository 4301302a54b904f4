// What it costs a command that phones are told of it while their pages are closed, and how soon they have it.

import { createECDH, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Running, type RunningYimi, startBare, startYimi } from '../processes.ts'
import { type Holder, type Owner, ownerOf } from '../sites.ts'
import { type Compared, median } from '../table.ts'
import { type RawHttp, rawHttp } from '../wire/raw-http.ts'
import type { Scale } from './scale.ts'

const PHONES = 1_000
/** Calls at each site in a round. */
const CALLS = 40
/** Seconds within which all phones have what all are told. */
const WITHIN = 2
/** Milliseconds after which somebody is missing. */
const LONGEST = 30_000

interface Stage {
  readonly http: RawHttp
  readonly service: Running
  readonly cookie: string
}

/** Of a round: milliseconds of the median call, and seconds until all had what was told. */
interface Round {
  readonly told: number
  readonly quiet: number
  readonly meanwhile: number
  readonly all: number
  readonly one: number
}

/** It needs a server of its own that may send to this machine. */
export async function push(_: RunningYimi, __: Owner, { rounds, scale }: Scale): Promise<Compared[]> {
  const yimi = await startYimi(undefined, { YIMI_REACH_PRIVATE: 'yes' })
  const service = await startBare('push.ts')
  const owner = await ownerOf(yimi.base)
  const phones = Math.round(PHONES * scale)
  const measured: Round[] = []
  for (let round = 0; round <= rounds; round++) {
    const [told, quiet] = [await owner.site(`told-${round}`), await owner.site(`quiet-${round}`)]
    const holders = await owner.numbers([told], phones)
    await owner.numbers([quiet], phones)
    await subscribe(service, yimi.base, holders)
    // one of its own: it would be closed while the numbers are taken
    const http = rawHttp(yimi.port)
    const figures = await roundOf({ http, service, cookie: owner.cookie }, told, quiet)
    http.close()
    // the first round warms up
    if (round > 0) measured.push(figures)
  }
  await service.stop()
  await yimi.dispose()
  return compared(phones, measured)
}

async function roundOf(stage: Stage, told: string, quiet: string): Promise<Round> {
  const times = { told: [] as number[], quiet: [] as number[] }
  const soon: number[] = []
  await cleared(stage)
  for (let call = 0; call < CALLS; call++) {
    times.quiet.push(await calling(stage, quiet, call))
    const at = Date.now()
    times.told.push(await calling(stage, told, call))
    const number = `A${String(call + 1).padStart(3, '0')}`
    soon.push((await hasIt(stage, [`/${told}/${number}`])) - at)
    await cleared(stage)
  }
  const waiting = await waitingAt(stage, told)
  const began = Date.now()
  await give(stage, told, 'pause-queue', { queue: 'A' })
  const last = hasIt(stage, waiting)
  const meanwhile: number[] = []
  // what others do while all of them are told
  for (let call = CALLS; call < 2 * CALLS; call++) meanwhile.push(await calling(stage, quiet, call))
  return {
    told: median(times.told),
    quiet: median(times.quiet),
    meanwhile: median(meanwhile),
    all: ((await last) - began) / 1000,
    one: median(soon) / 1000,
  }
}

function compared(phones: number, rounds: readonly Round[]): Compared[] {
  const of = (figure: keyof Round) => rounds.map((round) => round[figure])
  const many = phones.toLocaleString('en')
  return [
    {
      what: `a call where ${many} closed phones are told, median`,
      unit: 'ms',
      ours: of('told'),
      baseline: of('quiet'),
      baselineName: 'the same where nobody asked for it, in turn with it',
      target: { of: 'ratio', most: 1.2 },
    },
    {
      what: `a call elsewhere while a pause is told to ${many} phones, median`,
      unit: 'ms',
      ours: of('meanwhile'),
      baseline: of('quiet'),
      baselineName: 'the same while nobody is told anything',
    },
    {
      what: `until all of ${many} phones have what all are told`,
      unit: 's',
      ours: of('all'),
      baseline: [],
      baselineName: '–',
      target: { of: 'figure', most: WITHIN },
    },
    {
      what: 'from the command of a call to its phone, median',
      unit: 's',
      ours: of('one'),
      baseline: [],
      baselineName: '–',
      target: { of: 'figure', most: WITHIN },
    },
  ]
}

async function subscribe(service: Running, base: string, holders: readonly Holder[]): Promise<void> {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  const keys = { p256dh: pair.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') }
  const left = [...holders]
  const lane = async () => {
    for (let holder = left.pop(); holder; holder = left.pop()) {
      const { site, number, token } = holder
      const body = JSON.stringify({ endpoint: `${service.base}/${site}/${number}`, keys, lang: 'zh-CN' })
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const path = `${base}/api/sites/${site}/tickets/${number}/push`
      const { status } = await fetch(path, { method: 'POST', headers, body })
      if (status !== 204) throw new Error(`push: ${status}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, lane))
}

async function give({ http, cookie }: Stage, site: string, command: string, input: object): Promise<void> {
  const path = `/api/sites/${site}/commands/${command}`
  const { status, body } = await http.ask('POST', path, input, { cookie })
  if (status >= 300) throw new Error(`${command}: ${status} ${body}`)
}

/** Milliseconds that the next call takes; so many were called before it. */
async function calling(stage: Stage, site: string, called: number): Promise<number> {
  const seen = called === 0 ? [] : [`A${String(called).padStart(3, '0')}`]
  const began = performance.now()
  await give(stage, site, 'call-next', { desk: '1', seen })
  return performance.now() - began
}

async function cleared({ service }: Stage): Promise<void> {
  await fetch(service.base, { method: 'DELETE' })
}

/** When the last of them got a message, in milliseconds since the epoch. Throws where one gets none. */
async function hasIt({ service }: Stage, paths: readonly string[]): Promise<number> {
  for (let waited = 0; waited < LONGEST; waited += 20) {
    const got = (await (await fetch(service.base)).json()) as Record<string, number>
    const times = paths.flatMap((path) => got[path] ?? [])
    if (times.length === paths.length) return Math.max(...times)
    await pause(20)
  }
  throw new Error('a phone was told nothing')
}

/** The subscriptions of those who wait in the queue. */
async function waitingAt({ http }: Stage, site: string): Promise<string[]> {
  const { body } = await http.ask('GET', `/api/sites/${site}`)
  const { queues } = JSON.parse(body)
  const { waiting } = queues.find(({ id }: { id: string }) => id === 'A')
  return Array.from({ length: waiting }, (_, at) => `/${site}/A${String(CALLS + 1 + at).padStart(3, '0')}`)
}
