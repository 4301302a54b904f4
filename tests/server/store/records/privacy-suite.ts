// What every store promises about personal data, and about logs that are old enough to be erased.

import { expect, test } from 'vitest'
import type { Receipt } from '../../../../server/store/ports/persons.ts'
import type { Store } from '../../../../server/store/ports/store.ts'
import { unopenedDay } from '../../../../shared/day/evolve.ts'
import { dayFigures } from '../../../../shared/day/reports/figures/day-figures.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { append, DATE } from '../lines.ts'

const key = { site: 'one', date: DATE, number: 'A001' }
const kept = { ...key, sealed: 'sealed', givenAt: 100, eraseAt: 200 }
const receipt = (number: number, changes: Partial<Receipt> = {}): Receipt => ({
  number,
  site: 'one',
  at: 1_795_000_000_000,
  reason: 'age',
  erased: 1,
  before: `hash ${number - 1}`,
  hash: `hash ${number}`,
  ...changes,
})
const figures = { ...dayFigures(unopenedDay(sampleSite(), DATE), []), taken: 3 }

export function privacySuite(fresh: () => Promise<Store>): void {
  test('personal data is kept under its number, and data that replaces it is not kept for longer', async () => {
    const store = await fresh()
    expect(await store.person(key)).toBeNull()
    await store.putPerson(kept)
    await store.putPerson({ ...kept, number: 'A002', sealed: 'another' })
    await store.putPerson({ ...kept, sealed: 'newer', givenAt: 500, eraseAt: 900 })
    expect(await store.person(key)).toBe('newer')
    expect(await store.person({ ...key, number: 'A002' })).toBe('another')
    expect(await store.person({ ...key, date: '2026-11-24' })).toBeNull()
    expect(await store.personsDue({ site: 'one', at: 200, givenBy: 0 })).toBe(2)
    expect(await store.sitesWithPersons()).toEqual(['one'])
    const some = await store.personsOf('one', DATE, ['A002', 'A009', 'A001'])
    expect(some.sort((a, b) => (a.number < b.number ? -1 : 1))).toEqual([
      { number: 'A001', sealed: 'newer' },
      { number: 'A002', sealed: 'another' },
    ])
    expect(await store.personsOf('two', DATE, ['A001'])).toEqual([])
  })

  test('data that replaces other data may have to go sooner, and then does', async () => {
    const store = await fresh()
    await store.putPerson({ ...kept, eraseAt: 900 })
    await store.putPerson({ ...kept, sealed: 'newer', eraseAt: 300 })
    await store.putPerson({ ...kept, sealed: 'newest', eraseAt: 900 })
    expect(await store.personsDue({ site: 'one', at: 299, givenBy: 0 })).toBe(0)
    expect(await store.personsDue({ site: 'one', at: 300, givenBy: 0 })).toBe(1)
    expect(await store.person(key)).toBe('newest')
  })

  test('data that is due is erased in one commit with its receipt, and no other data', async () => {
    const store = await fresh()
    await store.putPerson(kept)
    await store.putPerson({ ...kept, number: 'A002', eraseAt: 201 })
    await store.putPerson({ ...kept, number: 'A003', givenAt: 50, eraseAt: 900 })
    await store.putPerson({ ...kept, site: 'two' })
    const due = { site: 'one', at: 200, givenBy: 50 }
    expect(await store.personsDue(due)).toBe(2)
    expect(await store.erase(due, receipt(1))).toBe(true)
    expect(await store.person(key)).toBeNull()
    expect(await store.person({ ...key, number: 'A003' })).toBeNull()
    expect(await store.person({ ...key, number: 'A002' })).toBe('sealed')
    expect(await store.person({ ...key, site: 'two' })).toBe('sealed')
    expect(await store.erase({ ...key, number: 'A002' }, receipt(2, { reason: 'asked' }))).toBe(true)
    expect(await store.sitesWithPersons()).toEqual(['two'])
    expect(await store.receipts(0, 9)).toEqual([receipt(1), receipt(2, { reason: 'asked' })])
    expect(await store.receipts(1, 9)).toEqual([receipt(2, { reason: 'asked' })])
    expect(await store.lastReceipt()).toMatchObject({ number: 2 })
  })

  test('of two that write the same receipt at once one erases, and the other changes nothing', async () => {
    const store = await fresh()
    await store.putPerson(kept)
    await store.putPerson({ ...kept, number: 'A002' })
    const erasings = [
      store.erase(key, receipt(1, { hash: 'mine' })),
      store.erase({ ...key, number: 'A002' }, receipt(1, { hash: 'yours' })),
    ]
    expect((await Promise.all(erasings)).sort()).toEqual([false, true])
    const [only, ...more] = await store.receipts(0, 9)
    expect(more).toEqual([])
    const left = only?.hash === 'mine' ? 'A002' : 'A001'
    expect(await store.person({ ...key, number: left })).toBe('sealed')
    expect(await store.personsDue({ site: 'one', at: 200, givenBy: 0 })).toBe(1)
  })

  test("a day's log gives way to its figures, once, and takes no more events", async () => {
    const store = await fresh()
    await store.append([append('one', 0, 3), append('two', 0, 1)])
    await store.append([append('one', 0, 1, { date: '2026-11-24' })])
    expect(await store.daysWithLog('2026-11-24', 9)).toEqual([
      { site: 'one', date: DATE },
      { site: 'two', date: DATE },
    ])
    expect(await store.daysWithLog('2026-11-24', 1)).toHaveLength(1)
    expect(await store.figuresOf('one', DATE)).toBeNull()
    expect(await store.forgetLog('one', DATE, figures)).toBe(true)
    expect(await store.forgetLog('one', DATE, { ...figures, taken: 0 })).toBe(false)
    expect(await store.forgetLog('one', '2020-01-01', figures)).toBe(false)
    expect(await store.read('one', DATE)).toEqual([])
    expect(await store.figuresOf('one', DATE)).toEqual(figures)
    expect(await store.daysWithLog('2026-11-24', 9)).toEqual([{ site: 'two', date: DATE }])
    expect(await store.read('one', '2026-11-24')).toHaveLength(1)
    expect(await store.read('two', DATE)).toHaveLength(1)
    // its row still says how many events there were
    expect((await store.days('one', 9))[1]).toMatchObject({ date: DATE, version: 3 })
    expect(await store.append([append('one', 0, 1)])).toEqual(['moved'])
  })

  test('a store says when no file has any of the deleted data', async () => {
    const store = await fresh()
    await store.putPerson(kept)
    await store.erase(key, receipt(1))
    expect(await store.scrub()).toBe(true)
  })
}
