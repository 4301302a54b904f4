// A worker thread full of phones. It says so once all of them are connected, and goes when it is terminated.

import { parentPort, workerData } from 'node:worker_threads'
import { io } from 'socket.io-client'

const { base, auths } = workerData as { base: string; auths: object[] }
/** Handshakes at a time: a crowd, not a storm. */
const TOGETHER = 50

for (let from = 0; from < auths.length; from += TOGETHER) {
  await Promise.all(auths.slice(from, from + TOGETHER).map(connected))
}
parentPort?.postMessage('connected')

function connected(auth: object): Promise<void> {
  const socket = io(base, { auth, transports: ['websocket'], forceNew: true })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve())
    socket.once('connect_error', reject)
  })
}
