// Copies and checks a file on a worker thread, because both read the whole file.

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { damageOf } from '../sqlite/file.ts'
import { copyStore, furthestFirst } from './copy-store.ts'

type Work =
  | readonly ['copy', file: string, copy: string]
  | readonly ['check', file: string]
  | readonly ['order', ...files: string[]]

/** Calls `copyStore` without blocking this thread. */
export async function copyInThread(file: string, copy: string): Promise<void> {
  await inThread(['copy', file, copy])
}

/** Calls `damageOf` without blocking this thread. */
export async function damageInThread(file: string): Promise<string | null> {
  return (await inThread(['check', file])) as string | null
}

/** Calls `furthestFirst` without blocking this thread. */
export async function furthestInThread(files: readonly string[]): Promise<string[]> {
  return (await inThread(['order', ...files])) as string[]
}

function inThread(work: Work): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: work })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without an answer')))
  })
}

if (!isMainThread && Array.isArray(workerData)) {
  parentPort?.postMessage(await done(workerData as unknown as Work))
}

async function done(work: Work): Promise<unknown> {
  if (work[0] === 'order') return furthestFirst(work.slice(1))
  if (work[0] === 'check') return damageOf(work[1])
  await copyStore(work[1], work[2])
  return null
}
