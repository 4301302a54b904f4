// One server process behind a proxy of its own. It is started again whenever it has ended.

import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { signal } from '../kit/signal.ts'
import { type Wire, wireTo } from '../kit/wire.ts'

const PRELOAD = pathToFileURL(`${import.meta.dirname}/preload.ts`).href
/** Milliseconds between two checks that the process still runs, as a service manager makes them. */
const LOOK = 100
/** Characters of its output that are worth reading. */
const PRINTED = 3000

export interface ServerNode {
  readonly name: string
  /** Its address for clients, through the proxy. */
  readonly base: string
  /** Its own address. */
  readonly direct: string
  readonly wire: Wire
  readonly data: string
  pid(): number
  /** The end of its output. */
  printed(): string
  /** Kills it without warning, and starts it again after this many milliseconds. */
  kill(downFor: number): void
  /** Kills it without warning, does this while it is down, and starts it again. Resolves when it serves again. */
  whileDown(act: () => Promise<void>): Promise<void>
  /** Asks it to leave, and returns its exit code. It is started again. */
  leave(): Promise<number | null>
  /** Pauses the process for this many milliseconds. */
  freeze(ms: number): void
  /** Waits until it reports that it is ready; asks it directly, not through the proxy. */
  answering(): Promise<void>
  /** Waits until it serves again. */
  serving(): Promise<void>
  /** Milliseconds from each start after a kill until it was ready. */
  readonly recoveries: readonly number[]
  /** Its output at each end of the process, unless it was killed while it was ready. */
  readonly crashes: readonly string[]
  dispose(): Promise<void>
}

/** Starts a node. `env` is added to the environment of every test server. */
export async function serverNode(name: string, env: Record<string, string>): Promise<ServerNode> {
  const server = await serverProcess({ LOG_LEVEL: 'warn', NODE_OPTIONS: `--import=${PRELOAD}`, ...env })
  const wire = await wireTo(Number(new URL(server.base).port))
  const recoveries: number[] = []
  const crashes: string[] = []
  let isReady = true
  let isKilled = false
  let isOver = false
  let coming: Promise<void> | null = null
  let thawing: NodeJS.Timeout | undefined
  const watching = setInterval(() => {
    if (isOver || coming || server.isRunning()) return
    if (isReady && !isKilled) crashes.push(server.printed().slice(-PRINTED))
    comeBack(0)
  }, LOOK)

  return {
    name,
    base: `http://127.0.0.1:${wire.port}`,
    direct: server.base,
    wire,
    data: server.data,
    pid: server.pid,
    printed: () => server.printed().slice(-PRINTED),
    recoveries,
    crashes,
    kill(downFor) {
      isReady = false
      isKilled = true
      void server.kill().then(() => comeBack(downFor))
    },
    async whileDown(act) {
      while (coming) await coming
      isReady = false
      isKilled = true
      const back = async () => {
        await server.kill()
        await act()
        await again(0)
      }
      // at once, so that no other code starts it meanwhile
      coming = back().finally(() => {
        coming = null
      })
      await coming
    },
    async leave() {
      isReady = false
      isKilled = true
      const code = await server.leave()
      comeBack(0)
      return code
    },
    freeze(ms) {
      clearTimeout(thawing)
      send(server, 'SIGSTOP')
      thawing = setTimeout(() => send(server, 'SIGCONT'), ms)
    },
    async answering() {
      const isReadyNow = () =>
        fetch(`${server.base}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        )
      while (!(await isReadyNow())) await pause(LOOK)
    },
    async serving() {
      while (coming || !server.isRunning() || !isReady) await pause(LOOK / 2)
    },
    async dispose() {
      isOver = true
      clearInterval(watching)
      clearTimeout(thawing)
      await server.dispose()
      await coming
      await wire.close()
    },
  }

  /** Tries again until it stays up: a start in the middle of another fault may fail. */
  function comeBack(downFor: number): void {
    if (coming) return
    isReady = false
    coming = again(downFor).finally(() => {
      coming = null
    })
  }

  async function again(downFor: number): Promise<void> {
    await pause(downFor)
    while (!isOver) {
      isKilled = false
      const from = performance.now()
      const isUp = await server.start().then(
        () => true,
        () => false,
      )
      if (isUp) {
        isReady = true
        recoveries.push(performance.now() - from)
        return
      }
      await pause(LOOK)
    }
  }
}

function send(server: ServerProcess, name: NodeJS.Signals): void {
  if (server.isRunning()) signal(server.pid(), name)
}
