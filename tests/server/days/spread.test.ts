// Several nodes on one store wake for the same prompt: the first writes it before the others ask.

import { expect, test } from 'vitest'
import { openDays } from '../../../server/days/days.ts'
import type { StoreChanges } from '../../../server/store/ports/follow.ts'
import type { StoredDay } from '../../../server/store/ports/log.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { dueAt } from '../../../shared/day/rules/due.ts'
import { ask } from '../../kit/asks.ts'
import { noNews } from '../../kit/no-news.ts'
import { sampleSite } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'

const SITE = 'xingfuli'
const NODES = 3
const PROMPTS = 10
/** More milliseconds than nodes are spread over. */
const AFTERWARDS = 300

/** One store for each node, which hears at once of another's writes; and how often the passing of time was decided. */
function sharedStores() {
  const store = memoryStore()
  const passed = { asked: 0, written: 0 }
  const hints: (() => void)[] = []
  const unseen = Array.from({ length: NODES }, () => new Map<string, StoredDay>())
  const stores = unseen.map(
    (days, me): Store => ({
      ...store,
      async append(appends) {
        const appended = await store.append(appends)
        for (const [place, { site, records }] of appends.entries()) {
          const isWritten = appended[place] === 'written'
          if (records.some(({ command }) => command === 'pass-time')) {
            passed.asked += 1
            if (isWritten) passed.written += 1
          }
          const [row] = isWritten ? await store.days(site, 1) : []
          if (row) tell(row, me)
        }
        return appended
      },
      follow: (hint) => {
        hints[me] = hint
        return { look: async () => lookAt(days), close: async () => {} }
      },
    }),
  )
  return { stores, passed }

  function tell(row: StoredDay, by: number): void {
    for (const [node, days] of unseen.entries()) if (node !== by) days.set(row.site, row)
    for (const [node, hint] of hints.entries()) if (node !== by) hint()
  }
}

function lookAt(unseen: Map<string, StoredDay>): StoreChanges {
  const days = [...unseen.values()]
  unseen.clear()
  return { ...noNews, days }
}

test('of three nodes that wake for a prompt mostly one asks, since the others have heard by then that it was written', async () => {
  const clock = testClock()
  const { stores, passed } = sharedStores()
  const failed = (_site: string, error: unknown) => expect.fail(String(error))
  const [first] = await Promise.all(stores.map((store) => openDays({ store, clock, failed })))
  if (!first) throw new Error('there is no node')
  await first.change(sampleSite(), 'o')
  await first.ask(SITE, ask('open-day'))
  await first.ask(SITE, ask('take-ticket', { queue: 'A' }))
  await until(clock.now() + AFTERWARDS)
  passed.asked = passed.written = 0
  for (let said = 1; said <= PROMPTS; said++) {
    const due = dueAt(await first.day(SITE)) ?? 0
    clock.pass(due - clock.now() - 1)
    await until(due + AFTERWARDS)
    expect(passed.written).toBe(said)
  }
  expect(passed.asked).toBeLessThan(2 * PROMPTS)

  /** Lets a millisecond pass at a time, and everything in it be done. */
  async function until(end: number): Promise<void> {
    while (clock.now() < end) {
      clock.pass(1)
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
    }
  }
})
