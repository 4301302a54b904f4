// What any store promises of keys that are turned over.

import { expect, test } from 'vitest'
import type { Store } from '../../../../server/store/ports/store.ts'

const at = 1_795_000_000_000

export function keysSuite(fresh: () => Promise<Store>): void {
  test('each turn of a key is kept, the newest first, apart from the turns of others', async () => {
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

  test('of two who turn a key over in the same moment none is lost without being told', async () => {
    const store = await fresh()
    const turned = await Promise.all(
      ['a', 'b'].map((salt) => store.turnKey({ name: 'pass', salt, since: at })),
    )
    expect(await store.keyTurns()).toHaveLength(turned.filter(Boolean).length)
  })
}
