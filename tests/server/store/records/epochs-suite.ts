// What every store promises about epochs: the times when the store went back to an older state.

import { expect, test } from 'vitest'
import type { Store } from '../../../../server/store/ports/store.ts'

const at = 1_795_000_000_000

export function epochsSuite(fresh: () => Promise<Store>): void {
  test('the epoch is 0 until it is raised, and then the time, above every epoch that a node has seen', async () => {
    const store = await fresh()
    expect(await store.epoch()).toBe(0)
    expect(await store.raiseEpoch(0, at, 'one')).toBe(at)
    expect(await store.raiseEpoch(at, at - 1000, 'two')).toBe(at + 1)
    // somebody has seen one that this store has lost
    expect(await store.raiseEpoch(at + 50, at, 'three')).toBe(at + 51)
    expect(await store.epoch()).toBe(at + 51)
  })

  test('of many nodes that notice the same, one raises the epoch for all', async () => {
    const store = await fresh()
    const raised = await Promise.all(
      [1, 2, 3, 4].map((later) => store.raiseEpoch(0, at + later, `salt ${later}`)),
    )
    expect(new Set(raised).size).toBe(1)
    expect(await store.raiseEpoch(0, at + 9, 'late')).toBe(raised[0])
  })

  test('sessions, unused codes and the key of passes end with an epoch; accounts and screens stay', async () => {
    const store = await fresh()
    await store.addStaff({
      id: 'm',
      name: 'm',
      role: 'marshal',
      sites: [],
      allSites: false,
      passcode: 'hash',
    })
    await store.addSession(
      { hash: 'h', id: 'i', staff: 'm', device: 'd', agent: 'a', since: at, expiresAt: at * 2 },
      9,
    )
    await store.addEnrolment({ hash: 'e', staff: 'm', expiresAt: at * 2 }, 9)
    const pairing = { expiresAt: at * 2, screen: null, asker: '' }
    await store.addPairing({ ...pairing, code: 'AAAAAA', claim: 'a' })
    await store.addPairing({ ...pairing, code: 'BBBBBB', claim: 'b' })
    await store.pair('BBBBBB', {
      id: 's',
      site: 'one',
      name: 'gate',
      hash: 'x',
      pairedAt: at,
      seen: null,
      scope: { desks: [], queues: [] },
    })
    await store.raiseEpoch(0, at, 'salt')
    expect(await store.session('h')).toBeNull()
    expect(await store.enrolmentOf('e', at)).toBeNull()
    expect(await store.pairingByCode('AAAAAA')).toBeNull()
    expect(await store.pairingByCode('BBBBBB')).not.toBeNull()
    expect(await store.screen('x')).not.toBeNull()
    expect(await store.staffNamed('m')).not.toBeNull()
    expect(await store.keyTurns()).toEqual([{ name: 'pass', salt: 'salt', since: at }])
  })

  test('a store has one identity', async () => {
    const [one, other] = [await fresh(), await fresh()]
    expect(await one.identity()).toMatch(/^[\da-f]{32}$/)
    expect(await one.identity()).not.toBe(await other.identity())
  })
}
