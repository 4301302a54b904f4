import { expect, test } from 'vitest'
import type { Store } from '../../../../server/store/ports/store.ts'

const account = (id: string) =>
  ({ id, name: id, role: 'marshal', sites: ['one'], allSites: false, passcode: 'hash' }) as const
const session = (id: string, staff: string, since = 1) => ({
  hash: `hash of ${id}`,
  id,
  staff,
  device: 'd',
  agent: '',
  since,
  expiresAt: 1000,
})
const push = (of: string, more: object = {}) => ({
  session: of,
  site: 'one',
  sealed: `sealed ${of}`,
  lang: 'en',
  ...more,
})

export function staffPushesSuite(fresh: () => Promise<Store>): void {
  const signedIn = async () => {
    const store = await fresh()
    for (const id of ['m1', 'm2']) {
      await store.addStaff(account(id))
      await store.addSession(session(`of ${id}`, id, id === 'm1' ? 1 : 2), 9)
    }
    return store
  }

  test('a device of the staff is kept for a session and a site, in place of the one before', async () => {
    const store = await signedIn()
    expect(await store.putStaffPush(push('of m1'))).toBe(true)
    expect(await store.putStaffPush(push('of m1', { sealed: 'newer' }))).toBe(true)
    expect(await store.putStaffPush(push('of m1', { site: 'two' }))).toBe(true)
    expect(await store.putStaffPush(push('of m2'))).toBe(true)
    expect(await store.putStaffPush(push('nobody'))).toBe(false)
    expect(await store.staffPushSites()).toEqual(['one', 'two'])
    expect(await store.staffPushes('one', 999, 9)).toEqual([
      { ...push('of m2'), staff: account('m2') },
      { ...push('of m1', { sealed: 'newer' }), staff: account('m1') },
    ])
    expect(await store.staffPushes('one', 999, 1)).toHaveLength(1)
    expect(await store.staffPushes('one', 1000, 9)).toEqual([])
    expect(await store.removeStaffPush('of m1', 'two')).toBe(true)
    expect(await store.removeStaffPush('of m1', 'two')).toBe(false)
    expect(await store.hasStaffPush('of m1', 'two')).toBe(false)
    expect(await store.hasStaffPush('of m1', 'one')).toBe(true)
  })

  test('it is gone with its session, and with the account', async () => {
    const store = await signedIn()
    await store.putStaffPush(push('of m1'))
    await store.putStaffPush(push('of m2'))
    await store.removeSession('of m1')
    expect(await store.hasStaffPush('of m1', 'one')).toBe(false)
    await store.removeStaff('m2')
    expect(await store.staffPushSites()).toEqual([])
  })

  test('what was told of a site’s alarms is kept until nothing is known of them', async () => {
    const store = await fresh()
    await store.keepWatched('one', '[1]')
    await store.keepWatched('one', '[2]')
    await store.keepWatched('two', '[3]')
    expect(await store.watchedAlarms()).toEqual({ one: '[2]', two: '[3]' })
    await store.keepWatched('one', null)
    expect(await store.watchedAlarms()).toEqual({ two: '[3]' })
  })
}
