// The list of sites after an upgrade: the stored summaries of days have an older shape.

import { afterEach, expect, test } from 'vitest'
import { type Days, openDays } from '../../../server/days/days.ts'
import type { StoredDay } from '../../../server/store/ports/log.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { SUMMARY_SHAPE } from '../../../shared/day/views/sites.ts'
import { ask } from '../../kit/asks.ts'
import { noNews } from '../../kit/no-news.ts'
import { sampleSite } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'

const opened: Days[] = []
afterEach(async () => {
  for (const days of opened.splice(0)) await days.stop()
})

const clock = testClock()
const SITES = ['one', 'two', 'three']

async function days(store: Store): Promise<Days> {
  const failed = (_: string, error: unknown) => {
    throw error
  }
  const days = await openDays({ store, clock, failed })
  opened.push(days)
  return days
}

/** A store in which an older version has kept summaries as `keep` has them; every site has one waiting ticket. */
async function written(keep: (summary: object) => object) {
  const memory = memoryStore()
  const reads: string[] = []
  const store: Store = {
    ...memory,
    read: (...which) => {
      reads.push(which[0])
      return memory.read(...which)
    },
  }
  const before = await days({
    ...memory,
    append: (appends) =>
      memory.append(
        appends.map((one) => ({
          ...one,
          row: { ...one.row, summary: keep(one.row.summary) as typeof one.row.summary },
        })),
      ),
  })
  for (const id of SITES) {
    await before.change(sampleSite({ id }), 'o')
    await before.ask(id, ask('open-day'))
    await before.ask(id, ask('take-ticket', { queue: 'A' }))
  }
  await opened.splice(0)[0]?.stop()
  reads.length = 0
  return { store, reads }
}

const waiting = (days: Days) => days.summaries().map(({ waiting }) => waiting)

/** Summaries are rebuilt one after another while time passes. */
async function settled(days: Days, wanted: number[]): Promise<void> {
  await expect
    .poll(() => {
      clock.pass(1_000)
      return waiting(days)
    })
    .toEqual(wanted)
}

const old = (summary: object) => {
  const { shape: _, ...rest } = summary as { shape?: number }
  return rest
}

test('summaries of an older shape are shown, rebuilt from the logs, and kept: the next start reads no log', async () => {
  const { store, reads } = await written((summary) => ({ ...old(summary), waiting: 99 }))
  const after = await days(store)
  expect([waiting(after), reads]).toEqual([[99, 99, 99], []])
  await settled(after, [1, 1, 1])
  await expect
    .poll(async () => (await store.latestDays()).map(({ summary }) => summary?.shape))
    .toEqual(SITES.map(() => SUMMARY_SHAPE))
  expect([...reads].filter((site, index) => reads.indexOf(site) === index).sort()).toEqual([...SITES].sort())
  await opened.splice(0)[0]?.stop()

  reads.length = 0
  const again = await days(store)
  clock.pass(60_000)
  expect([waiting(again), reads]).toEqual([[1, 1, 1], []])
})

test('one of an older shape that cannot be shown is rebuilt too, and what falls due is not looked for at once', async () => {
  const { store, reads } = await written((summary) => {
    const { hours: _, ...rest } = old(summary) as { hours?: unknown }
    return { ...rest, waiting: 99 }
  })
  const after = await days(store)
  expect(waiting(after)).toEqual([0, 0, 0])
  expect(reads).toEqual([])
  await settled(after, [1, 1, 1])
})

test('a site that has changed meanwhile is shown as it is', async () => {
  const { store } = await written((summary) => ({ ...old(summary), waiting: 99 }))
  const after = await days(store)
  expect(await after.ask('two', ask('take-ticket', { queue: 'A' }))).toMatchObject({ ok: true })
  expect(waiting(after)).toEqual([99, 99, 2])
  await settled(after, [1, 1, 2])
})

test('summaries that an older node goes on writing beside this one are shown, and read from the log only if they cannot be', async () => {
  const { store, reads } = await written((summary) => summary)
  const says: { days: StoredDay[] } = { days: [] }
  const look = async () => ({ ...noNews, now: clock.now(), ...says })
  const after = await days({ ...store, follow: () => ({ look, close: async () => {} }) })
  const told = async (keep: (summary: object) => object) => {
    const [row] = await store.days('one', 1)
    if (!row?.summary) throw new Error('it has no day')
    says.days = [{ ...row, summary: keep(row.summary) as typeof row.summary }]
  }
  reads.length = 0

  await told((summary) => ({ ...old(summary), waiting: 99 }))
  await settled(after, [99, 1, 1])
  says.days = []
  clock.pass(5_000)
  expect(reads).toEqual([])

  await told((summary) => {
    const { hours: _, ...rest } = old(summary) as { hours?: unknown }
    return { ...rest, waiting: 98 }
  })
  await settled(after, [1, 1, 1])
  expect(new Set(reads)).toEqual(new Set(['one']))
})
