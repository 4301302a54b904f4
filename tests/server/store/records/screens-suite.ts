// What every store promises about screens, and about screens that wait to be paired.

import { expect, test } from 'vitest'
import type { Pairing, Screen } from '../../../../server/store/ports/screens.ts'
import type { Store } from '../../../../server/store/ports/store.ts'

const screen: Screen = {
  id: 'x1',
  site: 'one',
  name: '大屏',
  hash: 'token-hash',
  pairedAt: 1_795_000_000_000,
  seen: null,
  scope: { desks: [], queues: [] },
}
const pairing: Pairing = {
  code: 'ABC234',
  claim: 'claim-hash',
  expiresAt: 100,
  screen: null,
  asker: 'somebody',
}

export function screensSuite(fresh: () => Promise<Store>): void {
  test('a code pairs one screen, once', async () => {
    const store = await fresh()
    expect(await store.addPairing(pairing)).toBe(true)
    expect(await store.addPairing({ ...pairing, claim: 'other' })).toBe(false)
    expect(await store.addPairing({ ...pairing, code: 'DEF567' })).toBe(false)
    expect(await store.pair('ZZZ999', screen)).toBe(false)
    expect(await store.pair('ABC234', screen)).toBe(true)
    expect(await store.pair('ABC234', { ...screen, id: 'x2', hash: 'other' })).toBe(false)
    expect(await store.screen('other')).toBeNull()
    expect(await store.pairingByClaim('claim-hash')).toEqual({ ...pairing, screen: 'x1' })
    expect(await store.pairingByCode('ABC234')).toMatchObject({ screen: 'x1' })
    expect(await store.screens()).toEqual([screen])
    expect(await store.screen('token-hash')).toEqual(screen)
    expect(await store.removeScreen('x1')).toBe(true)
    expect(await store.screen('token-hash')).toBeNull()
    await store.sweep(100)
    expect(await store.pairingByCode('ABC234')).not.toBeNull()
    await store.sweep(101)
    expect(await store.pairingByCode('ABC234')).toBeNull()
  })

  test('a pairing that fails leaves the code as it was', async () => {
    const store = await fresh()
    for (const code of ['ABC234', 'DEF567']) await store.addPairing({ ...pairing, code, claim: code })
    await store.pair('ABC234', screen)
    await expect(store.pair('DEF567', screen)).rejects.toThrow()
    expect(await store.pairingByCode('DEF567')).toMatchObject({ screen: null })
    expect(await store.pair('DEF567', { ...screen, id: 'x2', hash: 'other' })).toBe(true)
  })

  test('if a code is entered twice at once, one screen is paired and nothing else is written', async () => {
    const store = await fresh()
    await store.addPairing(pairing)
    const pairs = ['x1', 'x2'].map((id) => store.pair('ABC234', { ...screen, id, hash: id }))
    expect((await Promise.all(pairs)).sort()).toEqual([false, true])
    const [paired, ...more] = await store.screens()
    expect(more).toEqual([])
    expect(await store.pairingByCode('ABC234')).toMatchObject({ screen: paired?.id })
  })

  test('open codes are counted: the asker’s own, and all', async () => {
    const store = await fresh()
    for (const [code, asker] of [
      ['A', 'me'],
      ['B', 'me'],
      ['C', 'other'],
      ['D', 'me'],
    ] as const) {
      await store.addPairing({ ...pairing, code, claim: code, asker, expiresAt: code === 'B' ? 50 : 100 })
    }
    expect(await store.openPairings('me', 49)).toEqual({ own: 3, all: 4 })
    await store.pair('D', screen)
    expect(await store.openPairings('me', 50)).toEqual({ own: 1, all: 2 })
    expect(await store.openPairings('nobody', 100)).toEqual({ own: 0, all: 0 })
  })

  test('a screen keeps the latest time at which it was seen, and a removed screen stays removed', async () => {
    const store = await fresh()
    await store.addPairing(pairing)
    await store.pair('ABC234', screen)
    const at = 1_795_000_060_000
    await store.seeScreen('x1', at)
    await store.seeScreen('x1', at - 1)
    await store.seeScreen('x2', at)
    expect(await store.screens()).toEqual([{ ...screen, seen: at }])
    const { id, name, scope } = screen
    expect(await store.pairedScreens(['x2', 'x1'])).toEqual([{ id, name, scope }])
    await store.removeScreen('x1')
    await store.seeScreen('x1', at)
    expect(await store.pairedScreens(['x1'])).toEqual([])
    expect(await store.screens()).toEqual([])
  })

  test('a screen gets another name or another part of the site, and what is left out stays', async () => {
    const store = await fresh()
    await store.addPairing(pairing)
    await store.pair('ABC234', screen)
    const scope = { desks: ['3', '检录'], queues: ['A'] }
    expect(await store.changeScreen('x1', { scope })).toEqual({ ...screen, scope })
    expect(await store.changeScreen('x1', { name: '二号厅' })).toEqual({ ...screen, name: '二号厅', scope })
    expect(await store.screens()).toEqual([{ ...screen, name: '二号厅', scope }])
    expect(await store.screen('token-hash')).toEqual({ ...screen, name: '二号厅', scope })
    expect(await store.pairedScreens(['x1'])).toEqual([{ id: 'x1', name: '二号厅', scope }])
    expect(await store.changeScreen('x2', { scope })).toBeNull()
  })
}
