// A store that stalls under a whole city: waiting commands are bounded, and the rest are refused at once.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Ask } from '../../../server/days/ask.ts'
import { openDays } from '../../../server/days/days.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { commands } from '../../../shared/day/commands/index.ts'
import { faulty } from '../../kit/faulty-store.ts'
import { sampleSite } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'

/** The limits that docs/reliability.md promises: for all sites, and for one. */
const MOST = 20_000
const MOST_OF_ONE = 5_000
/** Commands that are refused beyond it. */
const BEYOND = 50_000
/**
 * Bytes by which the heap may grow meanwhile: less than half of one kilobyte for each refused command, and more than
 * compiled code and the collector's own noise.
 */
const LEFT = 20_000_000

let ids = 0
function ask(name: 'open-day' | 'open-desk', input: object): Ask {
  const by = { role: 'marshal', id: 'm' } as const
  const command = commands[name]
  return { command, id: `command-${++ids}`, input, presence: 'proven', as: () => ({ by, device: null }) }
}

test('beyond 20,000 commands that wait for a stalled store each is refused at once and leaves no memory; those that wait are answered', async () => {
  const store = faulty(memoryStore())
  const sites = Array.from({ length: 6 }, (_, n) => sampleSite({ id: `site-${n}` }))
  for (const site of sites) await store.addSite(site)
  const days = await openDays({ store, clock: testClock(), failed() {} })
  for (const { id } of sites) await days.ask(id, ask('open-day', {}))
  store.stall()
  const [first, ...others] = sites.map(({ id }) => id)
  const open = (site = '') => days.ask(site, ask('open-desk', { desk: '1' }))
  // those of the first batch of a site have left its mailbox
  const one = Array.from({ length: MOST_OF_ONE + 1000 }, () => open(first))
  const refused = await Promise.all(one.slice(MOST_OF_ONE))
  expect(refused.every(({ ok }) => !ok)).toBe(true)
  const rest = Array.from({ length: MOST - MOST_OF_ONE }, (_, n) => open(others[n % others.length]))

  const before = heap()
  for (let n = 0; n < BEYOND; n++) {
    const answer = await open(others[n % others.length])
    if (answer.ok || answer.refusal.refused !== 'unavailable') throw new Error('it was taken')
  }
  expect(heap() - before).toBeLessThan(LEFT)

  store.release()
  const answered = await Promise.all([...one.slice(0, MOST_OF_ONE), ...rest])
  expect(answered.filter(({ ok }) => !ok)).toEqual([])
  expect((await open(first)).ok).toBe(true)
  await days.stop()
})

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes that are still referenced. */
function heap(): number {
  collect()
  return process.memoryUsage().heapUsed
}
