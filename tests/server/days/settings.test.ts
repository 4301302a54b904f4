import { expect, test } from 'vitest'
import { openDays } from '../../../server/days/days.ts'
import { memoryStore } from '../../../server/store/memory.ts'
import { sampleSite } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'

test('of two who make the same site at once the later one is not lost: its settings are the site’s', async () => {
  const store = memoryStore()
  const days = await openDays({ store, clock: testClock(), failed: () => {} })
  const made = (spacing: number) => days.change({ ...sampleSite(), id: 'new', spacing }, 'o')
  expect(await Promise.all([made(2), made(3)])).toMatchObject([{ ok: true }, { ok: true }])
  expect(await store.site('new')).toMatchObject({ spacing: 3 })
})
