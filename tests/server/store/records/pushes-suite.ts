// What every store promises about phones that are told.

import { expect, test } from 'vitest'
import type { NewPush } from '../../../../server/store/ports/pushes.ts'
import type { Store } from '../../../../server/store/ports/store.ts'

const DAY = '2026-11-23'
const key = (number: string, site = 'one', date = DAY) => ({ site, date, number })
const push = (numbers: string[], version: number, said: string, over: Partial<NewPush> = {}): NewPush => ({
  date: DAY,
  numbers,
  version,
  said,
  dueAt: 1000,
  until: 9000,
  ...over,
})

export function pushesSuite(fresh: () => Promise<Store>): void {
  test('what is told of a number goes to whoever asked before it, and the newest takes the place of the rest', async () => {
    const store = await fresh()
    await store.putPush(key('A001'), 3)
    await store.putPush(key('A002'), 5)
    await store.putPush(key('A001', 'two'), 1)
    const told = { date: DAY, version: 5 }
    await store.keepPushed('one', told, [push(['A001', 'A002', 'A003'], 4, '{"天":1}')])
    expect(await store.pushedDays()).toEqual({ one: told })
    const waiting = { said: '{"天":1}', until: 9000, tries: 0 }
    expect(await store.duePushes(1000, 9)).toEqual([{ ...key('A001'), ...waiting }])
    expect(await store.duePushes(999, 9)).toEqual([])
    await store.keepPushed('one', { ...told, version: 6 }, [
      push(['A001', 'A002'], 6, 'newer', { dueAt: 900 }),
    ])
    expect((await store.duePushes(1000, 9)).map(({ number, said }) => [number, said])).toEqual([
      ['A001', 'newer'],
      ['A002', 'newer'],
    ])
    expect(await store.duePushes(1000, 1)).toHaveLength(1)
    expect(await store.pushDays()).toEqual([
      { site: 'one', date: DAY, version: 3, waiting: 2 },
      { site: 'two', date: DAY, version: 1, waiting: 0 },
    ])
  })

  test('what became of a message is kept, unless there is something newer to be told', async () => {
    const store = await fresh()
    for (const number of ['A001', 'A002', 'A003']) await store.putPush(key(number), 0)
    await store.keepPushed('one', { date: DAY, version: 1 }, [push(['A001', 'A002', 'A003'], 1, 'old')])
    const [first, second, third] = await store.duePushes(1000, 9)
    if (!first || !second || !third) throw new Error('three are due')
    await store.keepPushed('one', { date: DAY, version: 2 }, [push(['A003'], 2, 'new')])
    await store.movePushes([
      { push: first, next: null },
      { push: second, next: { said: 'again', dueAt: 2000, until: 5000, tries: 1 } },
      { push: third, next: null },
    ])
    expect((await store.duePushes(5000, 9)).map(({ number, said, tries }) => [number, said, tries])).toEqual([
      ['A003', 'new', 0],
      ['A002', 'again', 1],
    ])
  })

  test('many numbers are told at once, and one that is reached elsewhere from now on is still to be told the same', async () => {
    const store = await fresh()
    const numbers = Array.from({ length: 600 }, (_, index) => `A${index + 1}`)
    for (const number of numbers) await store.putPush(key(number), 0)
    await store.keepPushed('one', { date: DAY, version: 1 }, [push(numbers, 1, 'all')])
    expect(await store.duePushes(1000, 1000)).toHaveLength(600)
    const [first] = await store.duePushes(1000, 1)
    await store.movePushes([{ push: first!, next: { ...first!, tries: 3, dueAt: 5000 } }])
    expect(await store.duePushes(1000, 1000)).toHaveLength(599)
    await store.putPush(first!, 1)
    expect(await store.duePushes(1000, 1000)).toHaveLength(600)
    expect((await store.duePushes(0, 1000)).map(({ number, tries }) => [number, tries])).toEqual([
      [first!.number, 0],
    ])
  })

  test('a number or a day is removed, and the others stay', async () => {
    const store = await fresh()
    for (const one of [key('A001'), key('A002'), key('A001', 'one', '2026-11-24')])
      await store.putPush(one, 0)
    expect(await store.removePush(key('A001'))).toBe(true)
    expect(await store.removePush(key('A001'))).toBe(false)
    await store.removePushDay('one', DAY)
    expect((await store.pushDays()).map(({ date }) => date)).toEqual(['2026-11-24'])
  })

  test('the erasing of what stands under some numbers is brought forward, and of no others', async () => {
    const store = await fresh()
    const person = (number: string, date = DAY) => ({
      ...key(number, 'one', date),
      sealed: 'x',
      givenAt: 100,
      eraseAt: 100,
    })
    for (const one of [
      person('push-A001'),
      person('push-A002'),
      person('A001'),
      person('push-A001', '2026-11-24'),
    ])
      await store.putPerson(one)
    await store.endPersons('one', DAY, 'push-', 50)
    expect(await store.personsDue({ site: 'one', at: 50, givenBy: 0 })).toBe(2)
  })
}
