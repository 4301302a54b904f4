// socket.io's client, fetched after the first paint: what a page shows first needs none of it.

import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { reloadWhenQuiet } from '../page/reload.ts'
import { serverAnswers } from '../page/server-answers.ts'
import type { openSocket } from './socket.ts'

/** Milliseconds after which nobody waits for a paint any more: in a tab that nobody sees there is none. */
const PAINTED = 1_000
/** Milliseconds before it is asked for again, and up to as many more: a whole neighbourhood is cut off at once. */
const ASK_AGAIN = 3_000

type OpenSocket = typeof openSocket

let loading: Promise<OpenSocket> | null = null

/** Resolves once it is there, however often the network fails until then. */
export function loadSocket(): Promise<OpenSocket> {
  loading ??= load()
  return loading
}

async function load(): Promise<OpenSocket> {
  await painted()
  for (let isThere = false; ; isThere = await serverAnswers()) {
    try {
      return (await import('./socket.ts')).openSocket
    } catch {
      // until late in 2026 browsers remembered for good that a module did not come; or it went with a release
      if (isThere) reloadWhenQuiet(PROTOCOL)
      await soon()
    }
  }
}

/** A timer that is set while a frame is being made runs when that frame has been painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, PAINTED)
  })
}

function soon(): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, ASK_AGAIN * (1 + Math.random()))
    addEventListener('online', go)
  })
}
