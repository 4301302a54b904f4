// Copying and checking on a thread of their own: both read the whole file.

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { copyStore, damageOf } from './backup.ts'

type Work = readonly ['copy', file: string, copy: string] | readonly ['check', file: string]

/** As `copyStore`, and holds up nobody. */
export async function copyInThread(file: string, copy: string): Promise<void> {
  await inThread(['copy', file, copy])
}

/** As `damageOf`, and holds up nobody. */
export async function damageInThread(file: string): Promise<string | null> {
  return (await inThread(['check', file])) as string | null
}

function inThread(work: Work): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: work })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without a word')))
  })
}

if (!isMainThread && Array.isArray(workerData)) {
  const [kind, file, copy] = workerData as unknown as Work
  if (kind === 'copy') await copyStore(file, copy)
  parentPort?.postMessage(kind === 'check' ? damageOf(file) : null)
}
