// A server of an older version still shares the store, and cannot read yet what some commands write.

import { expect, test } from 'vitest'
import { openDays } from '../../../server/days/days.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { formatOf } from '../../../shared/day/log/format.ts'
import { ask } from '../../kit/asks.ts'
import { sampleSite } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'

const SITE = 'xingfuli'

/** A store that refuses events of a newer format than release 0.1.0 had, while it is held back. */
function heldBack() {
  const memory = memoryStore()
  const held = { is: true, appends: 0 }
  const store: Store = {
    ...memory,
    append: async (appends) => {
      held.appends += 1
      const isNew = appends.some(({ records }) => records.some(({ event }) => formatOf(event) > 1))
      return held.is && isNew ? appends.map(() => 'too-new') : memory.append(appends)
    },
  }
  return { store, held }
}

test('a command with an event that some server cannot read yet is refused alone, and works once that server is gone', async () => {
  const { store, held } = heldBack()
  const failures: unknown[] = []
  const threw: unknown[] = []
  const days = await openDays({
    store,
    clock: testClock(),
    failed: (_, error) => failures.push(error),
    threw: (_, asked) => threw.push(asked),
  })
  await days.change(sampleSite(), 'o')
  await days.ask(SITE, ask('open-day'))
  const opened = await days.ask(SITE, ask('open-desk', { desk: '1', queues: ['A'] }))
  expect(opened).toMatchObject({ ok: true })
  const take = () => ask('take-ticket', { queue: 'A' })
  const rest = ask('rest-desk', { desk: '1' })
  const before = held.appends
  const answers = await Promise.all([take(), rest, take()].map((one) => days.ask(SITE, one)))
  expect(answers).toMatchObject([
    { ok: true, result: { ticket: { number: 'A001' } } },
    { ok: false, refusal: { refused: 'being-upgraded' } },
    { ok: true, result: { ticket: { number: 'A002' } } },
  ])
  // decided once more, and not again
  expect(held.appends - before).toBe(2)
  const day = await days.day(SITE)
  expect([day.taken, day.desks.get('1')?.restingSince]).toEqual([2, null])

  held.is = false
  expect(await days.ask(SITE, rest)).toMatchObject({ ok: true })
  expect((await days.day(SITE)).desks.get('1')?.restingSince).not.toBeNull()
  expect([failures, threw]).toEqual([[], []])
  await days.stop()
})
