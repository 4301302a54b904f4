// What every store promises about staff, and about their sessions.

import { expect, test } from 'vitest'
import type { Session } from '../../../../server/store/ports/sessions.ts'
import type { Staff } from '../../../../server/store/ports/staff.ts'
import type { Store } from '../../../../server/store/ports/store.ts'

const staff: Staff = {
  id: 's1',
  name: '小李',
  role: 'marshal',
  sites: ['one'],
  allSites: false,
  passcode: 'hash',
}
const owner: Staff = { id: 'o1', name: 'owner', role: 'owner', sites: [], allSites: false, passcode: 'hash' }
const session = (id: string, more: Partial<Session> = {}): Session => ({
  hash: `hash of ${id}`,
  id,
  staff: 's1',
  device: 'd1',
  agent: 'Chrome · Android',
  since: 1,
  expiresAt: 100,
  ...more,
})

export function staffSuite(fresh: () => Promise<Store>): void {
  test('a name is given to one member of staff, whose sessions end with the account', async () => {
    const store = await fresh()
    expect(await store.addStaff(staff)).toBe(true)
    expect(await store.addStaff({ ...staff, id: 's2' })).toBe(false)
    expect(await store.addStaff({ ...staff, name: '小王' })).toBe(false)
    await store.addSession(session('h'), 9)
    expect(await store.session('hash of h')).toEqual({ session: session('h'), staff })
    expect(await store.staffNamed('小李')).toEqual(staff)
    expect(await store.removeStaff('小李')).toBe(true)
    expect(await store.removeStaff('小李')).toBe(false)
    expect(await store.session('hash of h')).toBeNull()
    await expect(store.addSession(session('late'), 9)).rejects.toThrow()
    expect(await store.staff()).toEqual([])
    expect(await store.staffNamed('小李')).toBeNull()
  })

  test('a viewer of all sites is stored as one until the account is changed', async () => {
    const store = await fresh()
    const viewer: Staff = { ...staff, role: 'viewer', sites: [], allSites: true }
    await store.addStaff(viewer)
    expect(await store.staffNamed('小李')).toEqual(viewer)
    await store.changeStaff('小李', { passcode: 'new' })
    expect(await store.staffNamed('小李')).toEqual({ ...viewer, passcode: 'new' })
    await store.changeStaff('小李', { sites: ['one'], allSites: false })
    expect(await store.staff()).toEqual([{ ...viewer, passcode: 'new', sites: ['one'], allSites: false }])
  })

  test('a counsellor is stored as one until the account is changed', async () => {
    const store = await fresh()
    await store.addStaff({ ...staff, counsellor: true })
    await store.changeStaff('小李', { passcode: 'new' })
    expect(await store.staffNamed('小李')).toEqual({ ...staff, counsellor: true, passcode: 'new' })
    await store.changeStaff('小李', { counsellor: false })
    expect(await store.staff()).toEqual([{ ...staff, passcode: 'new' }])
    await store.changeStaff('小李', { counsellor: true })
    expect(await store.staff()).toMatchObject([{ counsellor: true }])
  })

  test('the sessions at sites are those that have opened a tablet and have not expired, the newest first', async () => {
    const store = await fresh()
    await store.addStaff(staff)
    for (const [index, id] of ['a', 'b', 'c', 'd'].entries())
      await store.addSession(session(id, { since: index, expiresAt: 100 + index }), 9)
    for (const id of ['a', 'b', 'c', 'nobody']) await store.sessionAt(id, 'one')
    await store.sessionAt('b', 'two')
    const at = (site: string, since: number) => ({ site, staff, since, expiresAt: 100 + since })
    expect(await store.sessionsAtSites(50, 9)).toEqual([at('one', 2), at('two', 1), at('one', 0)])
    expect(await store.sessionsAtSites(100, 1)).toEqual([at('one', 2)])
    expect(await store.sessionsAtSites(102, 9)).toEqual([])
    await store.removeStaff('小李')
    expect(await store.sessionsAtSites(50, 9)).toEqual([])
  })

  test('names of staff are case-sensitive, and are listed in order', async () => {
    const store = await fresh()
    for (const name of ['li', 'Li', 'LI']) {
      expect(await store.addStaff({ ...staff, id: name, name })).toBe(true)
    }
    expect((await store.staff()).map(({ name }) => name)).toEqual(['LI', 'Li', 'li'])
    expect(await store.removeStaff('Li')).toBe(true)
    expect((await store.staff()).map(({ name }) => name)).toEqual(['LI', 'li'])
  })

  test('the last owner is neither dismissed nor given another role, whatever else changes with it', async () => {
    const store = await fresh()
    for (const one of [staff, owner]) await store.addStaff(one)
    await store.addSession(session('h', { staff: 'o1' }), 9)
    expect(await store.dismissStaff('owner')).toBe(false)
    expect(await store.changeStaff('owner', { role: 'viewer', passcode: 'new' })).toBe(false)
    expect(await store.session('hash of h')).not.toBeNull()
    expect(await store.staffNamed('owner')).toEqual(owner)
    await store.addStaff({ ...owner, id: 'o2', name: 'other' })
    expect(await store.changeStaff('owner', { role: 'viewer' })).toBe(true)
    expect(await store.dismissStaff('other')).toBe(false)
    expect(await store.dismissStaff('owner')).toBe(true)
    expect(await store.dismissStaff('nobody')).toBe(false)
  })

  test('if two owners dismiss each other at the same moment, one stays', async () => {
    const store = await fresh()
    for (const name of ['one', 'other']) await store.addStaff({ ...owner, id: name, name })
    const answers = await Promise.all([store.dismissStaff('one'), store.dismissStaff('other')])
    expect(answers.sort()).toEqual([false, true])
    expect(await store.staff()).toHaveLength(1)
  })

  test('a change leaves the rest as it is; a new passcode ends all sessions but one, and the failed attempts', async () => {
    const store = await fresh()
    for (const one of [staff, owner]) await store.addStaff(one)
    for (const id of ['a', 'b']) await store.addSession(session(id), 9)
    await store.addSession(session('c', { staff: 'o1' }), 9)
    for (const account of ['s1', 'o1']) {
      await store.putTries(account, '', 0, { count: 1, until: 5, expiresAt: 9 })
    }
    expect(await store.changeStaff('小李', { sites: ['two'] })).toBe(true)
    expect(await store.changeStaff('小李', { role: 'viewer' })).toBe(true)
    expect(await store.staffNamed('小李')).toEqual({ ...staff, sites: ['two'], role: 'viewer' })
    expect(await store.sessions('s1', 0, 9)).toHaveLength(2)
    expect(await store.tries('s1', '')).not.toBeNull()
    expect(await store.changeStaff('小李', { passcode: 'new hash' }, 'b')).toBe(true)
    expect((await store.sessions(null, 0, 9)).map(({ id }) => id)).toEqual(['b', 'c'])
    expect([await store.tries('s1', ''), await store.tries('o1', '')]).toEqual([null, { count: 1, until: 5 }])
    expect(await store.changeStaff('nobody', { role: 'owner' })).toBe(false)
  })

  test('without a new passcode sessions stay, whatever the old one is kept as', async () => {
    const store = await fresh()
    await store.addStaff({ ...staff, passcode: '' })
    await store.addSession(session('a'), 9)
    await store.changeStaff('小李', { role: 'viewer' })
    expect(await store.sessions('s1', 0, 9)).toHaveLength(1)
  })

  test('a session lasts as long as it is used, and is deleted when it has expired', async () => {
    const store = await fresh()
    await store.addStaff(staff)
    for (const id of ['old', 'used']) await store.addSession(session(id), 9)
    await store.touchSession('used', 300)
    await store.sweep(100)
    expect(await store.session('hash of old')).not.toBeNull()
    await store.sweep(101)
    expect(await store.session('hash of old')).toBeNull()
    expect((await store.session('hash of used'))?.session.expiresAt).toBe(300)
    expect(await store.removeSession('used')).toBe(true)
    expect(await store.removeSession('used')).toBe(false)
    expect(await store.session('hash of used')).toBeNull()
  })

  test('sessions are listed newest first, for one account or for all, without expired ones', async () => {
    const store = await fresh()
    for (const one of [staff, owner]) await store.addStaff(one)
    await store.addSession(session('a'), 9)
    await store.addSession(session('b', { since: 3 }), 9)
    await store.addSession(session('c', { since: 2, staff: 'o1' }), 9)
    await store.addSession(session('d', { since: 4, expiresAt: 50 }), 9)
    const ids = async (of: string | null, most = 9) =>
      (await store.sessions(of, 50, most)).map(({ id }) => id)
    expect(await ids(null)).toEqual(['b', 'c', 'a'])
    expect(await ids('s1')).toEqual(['b', 'a'])
    expect(await ids(null, 1)).toEqual(['b'])
    expect((await store.sessions('s1', 50, 1))[0]).toEqual(session('b', { since: 3 }))
  })

  test('of many sessions, those that have not expired are given with their accounts', async () => {
    const store = await fresh()
    await store.addStaff(staff)
    await store.addSession(session('a'), 9)
    await store.addSession(session('b', { expiresAt: 50 }), 9)
    const made = Array.from({ length: 600 }, (_, n) => `made up ${n}`)
    expect(await store.lastingSessions(['a', 'b', ...made], 49)).toEqual([
      { id: 'a', staff },
      { id: 'b', staff },
    ])
    expect(await store.lastingSessions([...made, 'b', 'a'], 50)).toEqual([{ id: 'a', staff }])
    expect(await store.lastingSessions([], 0)).toEqual([])
  })

  test('if an account has too many sessions, those that expire first end', async () => {
    const store = await fresh()
    for (const one of [staff, owner]) await store.addStaff(one)
    await store.addSession(session('others', { staff: 'o1', expiresAt: 1 }), 2)
    for (const [id, expiresAt] of [
      ['a', 100],
      ['b', 90],
      ['c', 110],
    ] as const) {
      await store.addSession(session(id, { expiresAt }), 2)
    }
    expect((await store.sessions(null, 0, 9)).map(({ id }) => id).sort()).toEqual(['a', 'c', 'others'])
  })

  test('the last setting that was taken in under a name is remembered', async () => {
    const store = await fresh()
    expect(await store.takenIn('SETTING')).toBeNull()
    await store.takeIn('SETTING', 'one')
    await store.takeIn('SETTING', 'two')
    expect(await store.takenIn('SETTING')).toBe('two')
    expect(await store.takenIn('OTHER')).toBeNull()
  })
}
