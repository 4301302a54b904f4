// A process full of clients, so that their work and their open files are not those of what measures. Told what to do
// by messages; ends with whoever started it.

import { type RawClient, rawClient } from './raw-client.ts'

/** What is kept of a client's views: each, those that say that it is called, or only how many there were. */
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
  | { readonly do: 'close' }

export interface Seen {
  readonly client: number
  readonly version: number
  /** Microseconds of the machine's monotonic clock, the same in every process. */
  readonly at: number
}

export interface Report {
  readonly views: number
  readonly bytes: number
  readonly seen: readonly Seen[]
  /** Connections that ended without having been asked to. */
  readonly ended: number
}

/** Milliseconds from the first try of each to its first view. Those that were refused tried again. */
export interface Connected {
  readonly took: readonly number[]
  readonly tries: number
}

const VIEW = Buffer.from('2["view",{"version":')
const CALLED = Buffer.from('"state":"called"')
/** Milliseconds before somebody who was refused tries again. */
const AGAIN = 500

let clients: RawClient[] = []
let report: { views: number; bytes: number; seen: Seen[]; ended: number } = fresh()

process.on('disconnect', () => process.exit())
process.on('message', async (order: Order) => {
  if (order.do === 'connect') process.send?.(await connectAll(order))
  else if (order.do === 'report') {
    process.send?.(report satisfies Report)
    report = fresh()
  } else {
    for (const client of clients) client.close()
    clients = []
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
  await Promise.all(
    specs.map(async (spec, index) => {
      await until(started + (index / at) * 1000)
      const began = performance.now()
      for (;;) {
        tries += 1
        const client = await firstView(port, spec, from + index).catch(() => null)
        if (client) {
          clients.push(client)
          break
        }
        await until(performance.now() + AGAIN)
      }
      took.push(performance.now() - began)
    }),
  )
  return { took, tries }
}

function until(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())))
}

/** Resolves when it has been shown something. */
function firstView(
  port: number,
  { auth, headers = {}, keep }: ClientSpec,
  index: number,
): Promise<RawClient> {
  return new Promise((resolve, reject) => {
    let shown = () => {}
    const isShown = new Promise<void>((done) => {
      shown = done
    })
    const heard = (packet: Buffer) => {
      shown()
      note(packet, index, keep)
    }
    rawClient({ port, auth, headers, heard, ended: () => void report.ended++ }).then(
      (client) => isShown.then(() => resolve(client)),
      reject,
    )
  })
}

function note(packet: Buffer, client: number, keep: Keep): void {
  report.views += 1
  report.bytes += packet.length
  if (keep === 'none' || (keep === 'called' && !packet.includes(CALLED))) return
  const at = Number(process.hrtime.bigint() / 1000n)
  const version = Number.parseInt(packet.toString('latin1', VIEW.length, VIEW.length + 12), 10)
  report.seen.push({ client, version, at })
}
