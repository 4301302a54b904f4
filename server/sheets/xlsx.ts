// A spreadsheet file, made on a thread of its own: whoever is served meanwhile does not notice.

import { Worker } from 'node:worker_threads'
import type { Cell, Sheet, ToWorker } from './sheet.ts'

/** Rows of one message: a millisecond or two to hand over. */
const TOGETHER = 200
/** Megabytes that the thread may take: a file of the most rows takes about half. */
const MEMORY = 1024

/** Resolves to the whole file. Rejects with the signal's reason as soon as nobody wants it any more, and where the thread fails. */
export async function xlsxOf(sheets: Iterable<Sheet>, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const stop = () => reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('the spreadsheet was not made')))
  // whoever it was for may have gone before it is awaited
  promise.catch(() => {})
  try {
    for (const sheet of sheets) await send(worker, sheet, signal)
    worker.postMessage({ end: true } satisfies ToWorker)
    return await promise
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

async function send(worker: Worker, { name, columns, rows }: Sheet, signal: AbortSignal): Promise<void> {
  worker.postMessage({ sheet: { name, columns } } satisfies ToWorker)
  let page: (readonly Cell[])[] = []
  for await (const row of rows) {
    page.push(row)
    if (page.length < TOGETHER) continue
    worker.postMessage({ rows: page } satisfies ToWorker)
    page = []
    signal.throwIfAborted()
    await new Promise((resolve) => void setImmediate(resolve))
  }
  worker.postMessage({ rows: page } satisfies ToWorker)
}
