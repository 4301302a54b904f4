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

/** Milliseconds from each command sent to the screen's view of it. `inputOf` makes the next command from the last answer. */
export async function delays(
  marshal: Socket,
  screen: Socket,
  command: string,
  count: number,
  inputOf: (last: { called?: string[] } | undefined) => object,
): Promise<number[]> {
  const figures: number[] = []
  let last: { called?: string[] } | undefined
  for (let n = 0; n < count; n++) {
    let newest = 0
    let heard = () => {}
    const seen = (view: { version: number }) => {
      newest = view.version
      heard()
    }
    screen.on('view', seen)
    const started = performance.now()
    let arrived = 0
    screen.once('view', () => {
      arrived = performance.now()
    })
    const reply = await marshal.emitWithAck('command', { command, id: randomUUID(), input: inputOf(last) })
    if (!reply.ok) throw new Error(`${command}: ${reply.problem?.code}`)
    last = reply.result
    while (newest < reply.version) {
      await new Promise<void>((resolve) => {
        heard = resolve
      })
      arrived = performance.now()
    }
    screen.off('view', seen)
    figures.push(arrived - started)
  }
  return figures
}
