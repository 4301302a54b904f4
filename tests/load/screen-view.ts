// From a marshal's command to the screen's view, while a crowd of phones follows the same site.

import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { io, type Socket } from 'socket.io-client'

/** Phones that follow a site, in a thread of their own so that they do not slow down what measures. */
export async function crowd(base: string, auths: readonly object[]): Promise<() => Promise<void>> {
  const worker = new Worker(new URL('./crowd.ts', import.meta.url), { workerData: { base, auths } })
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })
  return async () => void (await worker.terminate())
}

export function connect(base: string, auth: object, cookie?: string): Promise<Socket> {
  const socket = io(base, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    ...(cookie ? { extraHeaders: { cookie } } : {}),
  })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })
}

/** Milliseconds from each of so many `call-next` to the screen's view of it; `desk` keeps whom the last one called. */
export async function delays(
  marshal: Socket,
  screen: Socket,
  count: number,
  desk: { seen: string[] },
): Promise<number[]> {
  const figures: number[] = []
  for (let n = 0; n < count; n++) figures.push(await delay(marshal, screen, desk))
  return figures
}

async function delay(marshal: Socket, screen: Socket, desk: { seen: string[] }): Promise<number> {
  const started = performance.now()
  const seen: { version: number; at: number }[] = []
  let heard = () => {}
  const see = ({ version }: { version: number }) => {
    seen.push({ version, at: performance.now() })
    heard()
  }
  screen.on('view', see)
  const reply = await marshal.emitWithAck('command', {
    command: 'call-next',
    id: randomUUID(),
    input: { desk: '1', seen: desk.seen },
  })
  if (!reply.ok) throw new Error(`call-next: ${reply.problem?.code}`)
  desk.seen = reply.result?.called ?? []
  for (;;) {
    const view = seen.find(({ version }) => version >= reply.version)
    if (view) {
      screen.off('view', see)
      return view.at - started
    }
    await new Promise<void>((resolve) => {
      heard = resolve
    })
  }
}
