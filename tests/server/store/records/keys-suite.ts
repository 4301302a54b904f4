// What every store promises about keys that are replaced.

import { expect, test } from 'vitest'
import type { Store } from '../../../../server/store/ports/store.ts'

const at = 1_795_000_000_000

export function keysSuite(fresh: () => Promise<Store>): void {
  test('every turn of a key is kept, the newest first, separately for each key', async () => {
    const store = await fresh()
    expect(await store.keyTurns()).toEqual([])
    const turns = [
      { name: 'pass', salt: 'one', since: at },
      { name: 'pass', salt: 'two', since: at + 1 },
      { name: 'ticket', salt: 'three', since: at + 2 },
    ]
    for (const turn of turns) expect(await store.turnKey(turn)).toBe(true)
    const [first, second, other] = turns
    const kept = await store.keyTurns()
    expect(kept.filter(({ name }) => name === 'pass')).toEqual([second, first])
    expect(kept.filter(({ name }) => name === 'ticket')).toEqual([other])
  })

  test('of two that replace a key at the same moment, the one that fails is told so', async () => {
    const store = await fresh()
    const turned = await Promise.all(
      ['a', 'b'].map((salt) => store.turnKey({ name: 'pass', salt, since: at })),
    )
    expect(await store.keyTurns()).toHaveLength(turned.filter(Boolean).length)
  })
}
