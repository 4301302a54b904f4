// What every store promises about times that were written by a clock that was far ahead.

import { expect, test } from 'vitest'
import type { Staff } from '../../../../server/store/ports/staff.ts'
import type { Store } from '../../../../server/store/ports/store.ts'
import { DATE } from '../lines.ts'

const NOW = 1_795_000_000_000
const YEAR = 365 * 24 * 3_600_000
const MINUTE = 60_000
const longest = { sessions: 1, devices: 2, tries: 3, pairings: 4, enrolments: 5, claims: 6 }
const staff: Staff = {
  id: 's1',
  name: '小李',
  role: 'marshal',
  sites: ['one'],
  allSites: false,
  passcode: 'hash',
}
const about = { site: 'one', date: DATE, number: 'A001', epoch: 0 } as const

export function timesSuite(fresh: () => Promise<Store>): void {
  async function staffed(): Promise<Store> {
    const store = await fresh()
    await store.addStaff(staff)
    return store
  }
  const session = (id: string, expiresAt: number) => ({
    ...{ hash: id, id, staff: 's1', device: id, agent: 'a', since: 1, expiresAt },
  })

  test('a record that would last for ever is removed before one that has just begun', async () => {
    const store = await staffed()
    for (const id of ['a', 'b', 'c']) {
      const expiresAt = id === 'c' ? NOW : NOW + YEAR
      await store.addSession(session(id, expiresAt), 2)
      await store.knowDevice('s1', id, expiresAt, 2)
      await store.addEnrolment({ hash: id, staff: 's1', expiresAt }, 2)
    }
    expect(await store.session('c')).not.toBeNull()
    expect(await store.knowsDevice('s1', 'c', NOW - 1)).toBe(true)
    expect(await store.useEnrolment('c', NOW - 1)).toEqual(staff)
  })

  test('a device that is stored as known for years is known for the longest time at most, counted from the next question', async () => {
    const store = await staffed()
    await store.knowDevice('s1', 'a', NOW + YEAR, 9)
    expect(await store.knowsDevice('s1', 'a', NOW, 10)).toBe(true)
    expect(await store.knowsDevice('s1', 'a', NOW + 10, 10)).toBe(false)
  })

  test('claims and codes that would last for years are not valid, and do not count towards a limit', async () => {
    const store = await fresh()
    const claim = { ...about, party: 1, givenBy: null, askedAt: NOW, state: 'asked' as const }
    const asked = (id: string, expiresAt: number) =>
      store.addClaim({ ...claim, id, secret: id, device: id, expiresAt }, NOW, 1, MINUTE)
    expect(await asked('far', NOW + YEAR)).toBe(true)
    expect(await asked('good', NOW + MINUTE)).toBe(true)
    expect(await asked('more', NOW + MINUTE)).toBe(false)
    expect((await store.askedClaims('one', NOW, MINUTE)).map(({ id }) => id)).toEqual(['good'])
    const pairing = (code: string, expiresAt: number) => ({
      code,
      claim: code,
      expiresAt,
      screen: null,
      asker: 'a',
    })
    await store.addPairing(pairing('far', NOW + YEAR))
    await store.addPairing(pairing('good', NOW + MINUTE))
    expect(await store.openPairings('a', NOW, MINUTE)).toEqual({ own: 1, all: 1 })
  })

  test('once the time is known to be right, nothing lasts longer than its longest time, and nothing has happened in the future', async () => {
    const store = await staffed()
    for (const [name, end] of [
      ['far', NOW + YEAR],
      ['good', NOW + 1],
    ] as const) {
      await store.addSession(session(name, end), 9)
      await store.knowDevice('s1', name, end, 9)
      await store.putTries(name, '', 0, { count: 1, until: 0, expiresAt: end })
      await store.addPairing({ code: name, claim: name, expiresAt: end, screen: null, asker: 'a' })
      await store.addEnrolment({ hash: name, staff: 's1', expiresAt: end }, 9)
      const claim = { ...about, id: name, secret: name, party: 1, device: name, givenBy: null, askedAt: NOW }
      await store.addClaim({ ...claim, expiresAt: end, state: 'asked' }, NOW, 9)
      await store.turnKey({ name, salt: name, since: end })
      await store.putPerson({ ...about, number: name, sealed: 'x', givenAt: end, eraseAt: end + 10 })
    }
    await store.settleTimes(NOW, longest)
    const ends = (await store.sessions(null, NOW, 9)).map(({ id, expiresAt }) => [id, expiresAt]).sort()
    expect(ends).toEqual([
      ['far', NOW + 1],
      ['good', NOW + 1],
    ])
    expect([
      await store.knowsDevice('s1', 'far', NOW + 1),
      await store.knowsDevice('s1', 'far', NOW + 2),
    ]).toEqual([true, false])
    expect(await Promise.all(['far', 'good'].map((one) => store.pairingByCode(one)))).toMatchObject([
      null,
      { code: 'good' },
    ])
    expect(await Promise.all(['far', 'good'].map((one) => store.useEnrolment(one, NOW)))).toEqual([
      null,
      staff,
    ])
    expect(await Promise.all(['far', 'good'].map((one) => store.claim(one)))).toMatchObject([
      null,
      { id: 'good' },
    ])
    const since = (await store.keyTurns()).map((turn) => [turn.name, turn.since]).sort()
    expect(since).toEqual([
      ['far', NOW],
      ['good', NOW + 1],
    ])
    const due = { site: 'one', at: NOW + 10, givenBy: 0 }
    expect(await store.personsDue(due)).toBe(1)
    await store.sweep(NOW + 4)
    expect(await Promise.all(['far', 'good'].map((one) => store.tries(one, '')))).toEqual([null, null])
  })
}
