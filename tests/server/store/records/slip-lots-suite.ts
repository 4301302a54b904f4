// What every store promises about printed slips.

import { expect, test } from 'vitest'
import type { Store } from '../../../../server/store/ports/store.ts'

export function slipLotsSuite(fresh: () => Promise<Store>): void {
  test('printed slips are kept for each site separately', async () => {
    const store = await fresh()
    expect(await store.slipLots('one')).toBeNull()
    expect(await store.keepSlipLots('one', null, '[1]')).toBe(true)
    expect(await store.keepSlipLots('one', '[1]', '[2]')).toBe(true)
    expect([await store.slipLots('one'), await store.slipLots('two')]).toEqual(['[2]', null])
  })

  test('of two prints at the same moment only one is written, and the other is told so', async () => {
    const store = await fresh()
    for (const [was, ...next] of [
      [null, '[1]', '[2]'],
      ['', '[3]', '[4]'],
    ] as const) {
      const before = was === null ? null : await store.slipLots('one')
      const kept = await Promise.all(next.map((lots) => store.keepSlipLots('one', before, lots)))
      expect(kept.filter(Boolean)).toHaveLength(1)
      expect(await store.slipLots('one')).toBe(next[kept.indexOf(true)])
    }
  })
}
