import { expect, test } from 'vitest'
import { memoryStore } from '../../server/store/sqlite/memory.ts'
import { faulty } from '../kit/faulty-store.ts'
import { SECOND } from '../kit/given.ts'
import { openWorld } from '../kit/world.ts'

/** Waits until the store has been asked to append this often. */
async function appendsOf(store: ReturnType<typeof faulty>, count: number): Promise<void> {
  while (store.appends.length < count) await nextTurn()
}

test('a server that leaves first answers requests in progress', async () => {
  const store = faulty(memoryStore())
  const world = await openWorld(store)
  const before = store.appends.length
  store.stall()
  const taking = world.owner.give('take-ticket', { queue: 'A' })
  await appendsOf(store, before + 1)
  const closing = world.close()
  // not before it has stopped listening and would cut the remaining connections
  while (world.app.http.listening) await nextTurn()
  await nextTurn()
  store.release()
  expect((await taking).body.result.ticket.number).toBe('A001')
  await closing
  await expect(world.anyone.ask('GET', '/healthz')).rejects.toThrow()
})

test('but its wait for them is bounded', async () => {
  const store = faulty(memoryStore())
  const world = await openWorld(store)
  const before = store.appends.length
  store.stall()
  const taking = world.owner.give('take-ticket', { queue: 'A' }).catch(() => 'cut off')
  await appendsOf(store, before + 1)
  let isClosed = false
  const closing = world.close().then(() => {
    isClosed = true
  })
  while (!isClosed) {
    world.clock.pass(SECOND)
    await nextTurn()
  }
  await closing
  expect(await taking).toBe('cut off')
  store.release()
})

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
