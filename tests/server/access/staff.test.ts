import { expect, test } from 'vitest'
import { badgesIn } from '../../../server/access/badges.ts'
import { staffIn } from '../../../server/access/staff.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { testClock } from '../../kit/test-clock.ts'

test('if two owners remove each other at the same moment, one stays', async () => {
  const store = memoryStore()
  const staff = staffIn(store, badgesIn(store, testClock()))
  for (const name of ['one', 'other'])
    await staff.add({ name, passcode: '12345678', role: 'owner', sites: [] })
  expect(await Promise.all([staff.remove('one'), staff.remove('other')])).toEqual(['removed', 'last-owner'])
  expect((await staff.list()).map(({ name }) => name)).toEqual(['other'])
  expect(await staff.remove('nobody')).toBe('unknown')
})
