// What every store promises about known devices, failed attempts, and codes that sign a device in.

import { expect, test } from 'vitest'
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
const other: Staff = { ...staff, id: 's2', name: '小王' }

export function devicesSuite(fresh: () => Promise<Store>): void {
  async function staffed(): Promise<Store> {
    const store = await fresh()
    for (const one of [staff, other]) await store.addStaff(one)
    return store
  }

  test('an account knows its newest devices until they expire', async () => {
    const store = await staffed()
    expect(await store.isKnownSomewhere('s1')).toBe(false)
    await store.knowDevice('s1', 'a', 100, 2)
    expect([await store.isKnownSomewhere('s1'), await store.isKnownSomewhere('s2')]).toEqual([true, false])
    expect(await store.knowsDevice('s1', 'a', 99)).toBe(true)
    expect(await store.knowsDevice('s1', 'a', 100)).toBe(false)
    expect(await store.knowsDevice('s2', 'a', 99)).toBe(false)
    await store.knowDevice('s1', 'b', 200, 2)
    await store.knowDevice('s1', 'a', 230, 2)
    await store.knowDevice('s2', 'b', 1, 2)
    await store.knowDevice('s1', 'c', 250, 2)
    expect(await Promise.all(['a', 'b', 'c'].map((one) => store.knowsDevice('s1', one, 0)))).toEqual([
      true,
      false,
      true,
    ])
    expect(await store.knowsDevice('s2', 'b', 0)).toBe(true)
    await store.forgetDevice('s1', 'a')
    expect(await store.knowsDevice('s1', 'a', 0)).toBe(false)
    await store.sweep(251)
    expect(await store.knowsDevice('s1', 'c', 0)).toBe(false)
    await store.removeStaff('小王')
    expect(await store.knowsDevice('s2', 'b', 0)).toBe(false)
    await expect(store.knowDevice('s2', 'b', 1, 2)).rejects.toThrow()
  })

  test('of attempts that are counted at once one is written, and the others are counted again', async () => {
    const store = await fresh()
    const now = { count: 1, until: 5, expiresAt: 100 }
    const answers = await Promise.all(Array.from({ length: 9 }, () => store.putTries('x', 'd', 0, now)))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await store.tries('x', 'd')).toEqual({ count: 1, until: 5 })
    expect(await store.tries('x', '')).toBeNull()
    expect(await store.putTries('x', 'd', 1, { count: 2, until: 7, expiresAt: 100 })).toBe(true)
    expect(await store.putTries('x', 'd', 1, { count: 2, until: 9, expiresAt: 100 })).toBe(false)
    expect(await store.tries('x', 'd')).toEqual({ count: 2, until: 7 })
  })

  test('an attempt is taken back with the wait that it began, and no other wait', async () => {
    const store = await fresh()
    await store.putTries('x', '', 0, { count: 3, until: 50, expiresAt: 100 })
    await store.takeBackTry('x', '', 49, 7)
    expect(await store.tries('x', '')).toEqual({ count: 2, until: 50 })
    await store.takeBackTry('x', '', 50, 7)
    expect(await store.tries('x', '')).toEqual({ count: 1, until: 7 })
    for (let times = 0; times < 2; times++) await store.takeBackTry('x', '', 0, 9)
    expect(await store.tries('x', '')).toEqual({ count: 0, until: 7 })
    await store.forgetTries('x', '')
    expect(await store.tries('x', '')).toBeNull()
  })

  test('attempts are deleted when they expire, and those at made-up names also when there are too many', async () => {
    const store = await staffed()
    await store.putTries('s1', '', 0, { count: 1, until: 0, expiresAt: 10 })
    for (const [name, expiresAt] of [
      ['a', 11],
      ['b', 13],
      ['c', 12],
    ] as const) {
      await store.putTries(name, '', 0, { count: 1, until: 0, expiresAt })
    }
    const left = async () => {
      const all = await Promise.all(['s1', 'a', 'b', 'c'].map((one) => store.tries(one, '')))
      return all.map((one) => one !== null)
    }
    await store.sweep(10, 2)
    expect(await left()).toEqual([true, false, true, true])
    await store.sweep(13)
    expect(await left()).toEqual([false, false, true, false])
  })

  test('a code works once, before it expires, for an existing account', async () => {
    const store = await staffed()
    await store.addEnrolment({ hash: 'h', staff: 's1', expiresAt: 100 }, 9)
    expect([await store.enrolmentOf('h', 99), await store.enrolmentOf('h', 100)]).toEqual([staff, null])
    const used = await Promise.all([store.useEnrolment('h', 99), store.useEnrolment('h', 99)])
    expect(used.filter((one) => one !== null)).toEqual([staff])
    await store.addEnrolment({ hash: 'late', staff: 's1', expiresAt: 100 }, 9)
    expect(await store.useEnrolment('late', 100)).toBeNull()
    await store.addEnrolment({ hash: 'gone', staff: 's1', expiresAt: 100 }, 9)
    await store.removeStaff('小李')
    expect(await store.useEnrolment('gone', 1)).toBeNull()
    await expect(store.addEnrolment({ hash: 'x', staff: 's1', expiresAt: 100 }, 9)).rejects.toThrow()
  })

  test('if an account has too many codes, those that expire first end', async () => {
    const store = await staffed()
    await store.addEnrolment({ hash: 'others', staff: 's2', expiresAt: 1 }, 1)
    for (const [hash, expiresAt] of [
      ['a', 10],
      ['b', 20],
      ['c', 30],
    ] as const) {
      await store.addEnrolment({ hash, staff: 's1', expiresAt }, 2)
    }
    await store.sweep(1)
    const used = await Promise.all(['a', 'b', 'c', 'others'].map((hash) => store.useEnrolment(hash, 0)))
    expect(used.map((one) => one?.id ?? null)).toEqual([null, 's1', 's1', 's2'])
  })
}
