// Loads socket.io's client after the first paint: the first picture of a page needs none of it.

import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { reloadWhenQuiet } from '../page/reload.ts'
import { serverAnswers } from '../page/server-answers.ts'
import type { openSocket } from './socket.ts'

/** Milliseconds to wait for a paint: in a tab that nobody sees there is none. */
const PAINTED = 1_000
/** Milliseconds before the next try, plus a random part of as many more: a whole neighbourhood is cut off at once. */
const ASK_AGAIN = 3_000

type OpenSocket = typeof openSocket

let loading: Promise<OpenSocket> | null = null

/** Resolves once socket.io is loaded, however often the network fails until then. */
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
      // browsers before late 2026 remember for good that a module failed to load; or a new release removed the file
      if (isThere) reloadWhenQuiet(PROTOCOL)
      await soon()
    }
  }
}

/** Resolves after a paint: a timer that is set while a frame is being made runs when that frame has been painted. */
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
