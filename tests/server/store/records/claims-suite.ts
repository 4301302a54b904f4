// What every store promises about the claims of numbers.

import { expect, test } from 'vitest'
import type { Claim } from '../../../../server/store/ports/claims.ts'
import type { Store } from '../../../../server/store/ports/store.ts'

const claim: Claim = {
  id: 'c1',
  secret: 'hash-1',
  site: 'one',
  date: '2026-11-23',
  number: 'A001',
  party: 2,
  epoch: 1_794_000_000_000,
  device: 'phone-1',
  givenBy: null,
  askedAt: 1_795_000_000_000,
  expiresAt: 1_795_000_600_000,
  state: 'asked',
}
const another = (n: number): Claim => ({ ...claim, id: `c${n}`, secret: `hash-${n}`, device: `phone-${n}` })

export function claimsSuite(fresh: () => Promise<Store>): void {
  test('a claim is read as it was written, and moves on only from the given states', async () => {
    const store = await fresh()
    const { askedAt } = claim
    expect(await store.addClaim(claim, askedAt, 5)).toBe(true)
    expect(await store.claim('c1')).toEqual(claim)
    expect(await store.claimBySecret('hash-1')).toEqual(claim)
    expect(await store.claimBySecret('c1')).toBeNull()
    expect(await store.moveClaim('c1', { from: ['offered'], to: 'given' })).toBe(false)
    const nod = { from: ['asked'], to: 'nodded', givenBy: 'marshal m1', expiresAt: askedAt + 1 } as const
    expect(await store.moveClaim('c1', nod)).toBe(true)
    expect(await store.moveClaim('c1', { ...nod, givenBy: 'marshal m2' })).toBe(false)
    const nodded = { ...claim, state: 'nodded', givenBy: 'marshal m1', expiresAt: askedAt + 1 }
    expect(await store.claim('c1')).toEqual(nodded)
    // until the log has it, it has come to nothing yet
    expect(await store.askedClaims('one', askedAt)).toEqual([nodded])
    expect(await store.moveClaim('c1', { from: ['nodded', 'asked'], to: 'given', device: 'other' })).toBe(
      true,
    )
    expect(await store.claim('c1')).toEqual({ ...nodded, state: 'given', device: 'other' })
    await store.sweep(askedAt + 2)
    expect(await store.claim('c1')).toBeNull()
  })

  test('a phone has one open claim at a site, and a site has a limited number of them', async () => {
    const store = await fresh()
    const { askedAt } = claim
    await store.addClaim(claim, askedAt, 2)
    expect(await store.addClaim({ ...claim, id: 'again', secret: 'again' }, askedAt, 2)).toBe(true)
    expect((await store.askedClaims('one', askedAt)).map(({ id }) => id)).toEqual(['again'])
    expect(await store.addClaim({ ...another(2), askedAt: askedAt - 1 }, askedAt, 2)).toBe(true)
    expect(await store.addClaim(another(3), askedAt, 2)).toBe(false)
    // claims by phones do not count towards the limit for marshals' codes
    expect(await store.addClaim({ ...another(5), state: 'offered' }, askedAt, 2)).toBe(true)
    expect(await store.addClaim({ ...another(4), site: 'two' }, askedAt, 2)).toBe(true)
    expect((await store.askedClaims('one', askedAt)).map(({ id }) => id)).toEqual(['c2', 'again'])
    expect(await store.askedClaims('one', claim.expiresAt)).toEqual([])
    expect(await store.addClaim(another(3), claim.expiresAt, 2)).toBe(true)
  })

  test('when a number is given, all other claims of it are refused, and no other claim is', async () => {
    const store = await fresh()
    const { askedAt } = claim
    const other = { ...another(3), number: 'A002' }
    for (const one of [claim, another(2), other, { ...another(4), site: 'two' }])
      await store.addClaim(one, askedAt, 9)
    await store.refuseOthers(claim)
    const states = await Promise.all(
      ['c1', 'c2', 'c3', 'c4'].map(async (id) => (await store.claim(id))?.state),
    )
    expect(states).toEqual(['asked', 'refused', 'asked', 'asked'])
  })

  test('of two nods at once one counts', async () => {
    const store = await fresh()
    await store.addClaim(claim, claim.askedAt, 5)
    const nods = ['a', 'b'].map((givenBy) =>
      store.moveClaim('c1', { from: ['asked'], to: 'nodded', givenBy }),
    )
    expect((await Promise.all(nods)).sort()).toEqual([false, true])
  })

  test('a store that went back has no claims', async () => {
    const store = await fresh()
    await store.addClaim(claim, claim.askedAt, 5)
    await store.raiseEpoch(0, claim.askedAt, 'salt')
    expect(await store.claim('c1')).toBeNull()
  })
}
