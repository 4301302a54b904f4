import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { askThread } from '../../../../server/store/sqlite/ask-thread.ts'

/** A thread that says it is ready, and does this when it is asked. */
function thread(whenAsked: string): Worker {
  const code = `const { parentPort } = require('node:worker_threads')
    parentPort.on('message', (request) => { ${whenAsked} })
    parentPort.postMessage({ number: 0 })`
  return new Worker(code, { eval: true })
}

test('each response goes to its own request, in whatever order they come', async () => {
  const worker = thread(`
    globalThis.first ??= request
    if (request !== first) for (const { number, args } of [request, first])
      parentPort.postMessage({ number, value: args[0] })`)
  const ask = await askThread(worker)
  expect(await Promise.all([ask('say', ['one']), ask('say', ['two'])])).toEqual(['one', 'two'])
  await worker.terminate()
})

test('when the thread has ended, open and later requests are rejected', async () => {
  const worker = thread('')
  const ask = await askThread(worker)
  const told = Promise.allSettled([ask('read', []), ask('append', [])])
  await worker.terminate()
  const closed = { status: 'rejected', reason: new Error('the store is closed') }
  expect(await told).toEqual([closed, closed])
  await expect(ask('read', [])).rejects.toThrow('the store is closed')
})

test('when the thread fails, every request is rejected with the reason', async () => {
  const ask = await askThread(thread(`throw new Error('out of memory')`))
  const told = Promise.allSettled([ask('read', []), ask('append', [])])
  const failed = { status: 'rejected', reason: new Error('out of memory') }
  expect(await told).toEqual([failed, failed])
  await expect(ask('read', [])).rejects.toThrow('out of memory')
})

test('a thread that ends before it is ready is not waited for', async () => {
  await expect(askThread(new Worker('', { eval: true }))).rejects.toThrow('the store is closed')
})
