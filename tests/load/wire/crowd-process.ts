// A process full of clients, so that their work and their open files are not those of the measured process. It is
// controlled by messages, and ends with its parent.

import { setTimeout as pause } from 'node:timers/promises'
import { type RawClient, rawClient } from './raw-client.ts'

/** The views of a client to keep: all, those that say that it is called, or only their count. */
export type Keep = 'all' | 'called' | 'none'

export interface ClientSpec {
  readonly auth: object
  readonly headers?: Readonly<Record<string, string>>
  readonly keep: Keep
}

export type Order =
  | {
      readonly do: 'connect'
      readonly port: number
      readonly clients: readonly ClientSpec[]
      readonly at: number
    }
  | { readonly do: 'report' }
  /** Clients that are cut off reconnect automatically, as the pages do. Answered when all have a view again. */
  | { readonly do: 'come back' }
  | { readonly do: 'close' }

export interface Seen {
  readonly client: number
  readonly version: number
  /** Microseconds of the machine's monotonic clock, which is the same in every process. */
  readonly at: number
}

export interface Report {
  readonly views: number
  readonly bytes: number
  readonly seen: readonly Seen[]
  /** Connections that ended unexpectedly. */
  readonly ended: number
}

/** Milliseconds from each client's first try to its first view. Refused clients tried again. */
export interface Connected {
  readonly took: readonly number[]
  readonly tries: number
}

/** When each had a view again, in microseconds of the machine's monotonic clock. */
export interface Back {
  readonly at: readonly number[]
  readonly tries: number
}

const VIEW = Buffer.from('2["view",{"version":')
const CALLED = Buffer.from('"state":"called"')
const DRAIN = /^2\["drain",\{"after":(\d+)/
/** Milliseconds before a refused client tries again. */
const AGAIN = 500
/** The delay of the pages' reconnection (client/common/live/socket.ts): it doubles, with nine tenths of jitter. */
const BACK = { first: 1_000, most: 5_000, spread: 0.9, told: 0.1 }

interface Client {
  raw: RawClient | null
  readonly spec: ClientSpec
  readonly port: number
  /** The delay in milliseconds that the server has sent. */
  after: number
}

const clients: Client[] = []
let comeBack: ((index: number) => void) | null = null
let report: { views: number; bytes: number; seen: Seen[]; ended: number } = fresh()

process.on('disconnect', () => process.exit())
process.on('message', async (order: Order) => {
  if (order.do === 'connect') process.send?.(await connectAll(order))
  else if (order.do === 'report') {
    process.send?.(report satisfies Report)
    report = fresh()
  } else if (order.do === 'come back') process.send?.(await allBack())
  else {
    comeBack = null
    for (const { raw } of clients.splice(0)) raw?.close()
    process.send?.({})
  }
})

function fresh() {
  return { views: 0, bytes: 0, seen: [], ended: 0 }
}

/** `at` a second, evenly: a crowd does not come in one instant. */
async function connectAll({
  port,
  clients: specs,
  at,
}: Extract<Order, { do: 'connect' }>): Promise<Connected> {
  const took: number[] = []
  let tries = 0
  const started = performance.now()
  const from = clients.length
  for (const spec of specs) clients.push({ raw: null, spec, port, after: 0 })
  await Promise.all(
    specs.map(async (_, index) => {
      await until(started + (index / at) * 1000)
      const began = performance.now()
      tries += await connected(from + index, () => AGAIN)
      took.push(performance.now() - began)
    }),
  )
  return { took, tries }
}

/** Resolves when all have been cut off and are back. */
function allBack(): Promise<Back> {
  const at: number[] = []
  let tries = 0
  return new Promise((resolve) => {
    comeBack = async (index) => {
      const { after } = clients[index] as Client
      await until(performance.now() + (after ? spread(after, BACK.told) : spread(BACK.first)))
      tries += await connected(index, (tried) => spread(Math.min(BACK.most, BACK.first * 2 ** tried)))
      at.push(now())
      if (at.length === clients.length) resolve({ at, tries })
    }
  })
}

function spread(ms: number, by = BACK.spread): number {
  return ms * (1 + by * (2 * Math.random() - 1))
}

/** Tries until it gets a view, and returns how often it tried. */
async function connected(index: number, delay: (tried: number) => number): Promise<number> {
  const client = clients[index]
  for (let tried = 1; client; tried++) {
    client.raw = await firstView(index, client).catch(() => null)
    if (client.raw) return tried
    await until(performance.now() + delay(tried))
  }
  return 0
}

function until(time: number): Promise<void> {
  return pause(Math.max(0, time - performance.now()))
}

/** Resolves when it has got a view. */
function firstView(index: number, client: Client): Promise<RawClient> {
  const { port, spec } = client
  const { auth, headers = {}, keep } = spec
  return new Promise((resolve, reject) => {
    let shown = () => {}
    const isShown = new Promise<void>((done) => {
      shown = done
    })
    const heard = (packet: Buffer) => {
      if (packet[3] === VIEW[3]) shown()
      else client.after = Number(DRAIN.exec(packet.toString())?.[1] ?? 0)
      note(packet, index, keep)
    }
    const ended = () => {
      report.ended += 1
      if (client.raw) comeBack?.(index)
      client.raw = null
      reject(new Error('cut off'))
    }
    rawClient({ port, auth, headers, heard, ended }).then((raw) => isShown.then(() => resolve(raw)), reject)
  })
}

function note(packet: Buffer, client: number, keep: Keep): void {
  report.views += 1
  report.bytes += packet.length
  if (keep === 'none' || (keep === 'called' && !packet.includes(CALLED))) return
  const version = Number.parseInt(packet.toString('latin1', VIEW.length, VIEW.length + 12), 10)
  report.seen.push({ client, version, at: now() })
}

function now(): number {
  return Number(process.hrtime.bigint() / 1000n)
}
