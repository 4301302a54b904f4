// What every store promises about webhooks.

import { expect, test } from 'vitest'
import type { Store } from '../../../../server/store/ports/store.ts'
import type { NewDelivery, StoredWebhook } from '../../../../server/store/ports/webhooks.ts'

const hook = (id: string, over: Partial<StoredWebhook> = {}): StoredWebhook => ({
  id,
  url: 'https://example.org/',
  notices: null,
  sites: '["one"]',
  secrets: 'sealed',
  since: '{}',
  contact: false,
  createdAt: 1000,
  paused: null,
  failingSince: null,
  nextAt: 0,
  ...over,
})
const delivery = (id: string, subject: string, over: Partial<NewDelivery> = {}): NewDelivery => ({
  webhook: 'a',
  id,
  subject,
  type: 'ticket.called',
  body: '{"天":1}',
  createdAt: 1000,
  ...over,
})
const DAY = '2026-11-23'

export function webhooksSuite(fresh: () => Promise<Store>): void {
  test('webhooks are kept as they are put, and one that its owner paused is not moved', async () => {
    const store = await fresh()
    await store.putWebhook(hook('b', { createdAt: 2000 }))
    await store.putWebhook(hook('a'))
    expect(await store.webhooks()).toEqual([hook('a'), hook('b', { createdAt: 2000 })])
    const state = { paused: null, failingSince: 5, nextAt: 9 } as const
    expect(await store.moveWebhook('a', state)).toBe(true)
    await store.putWebhook(hook('b', { createdAt: 2000, paused: 'owner', url: 'https://b.example/' }))
    expect(await store.moveWebhook('b', state)).toBe(false)
    expect(await store.moveWebhook('none', state)).toBe(false)
    expect(await store.webhooks()).toEqual([
      hook('a', state),
      hook('b', { createdAt: 2000, paused: 'owner', url: 'https://b.example/' }),
    ])
  })

  test('at most one webhook is told where to call people: a second one is refused, and changes nothing', async () => {
    const store = await fresh()
    expect(await store.contactWebhook()).toBeNull()
    await store.putWebhook(hook('a', { contact: true }))
    await expect(store.putWebhook(hook('b', { contact: true }))).rejects.toThrow()
    await store.putWebhook(hook('b', { url: 'https://b.example/' }))
    await expect(store.putWebhook(hook('b', { contact: true }))).rejects.toThrow()
    expect(await store.contactWebhook()).toEqual({ id: 'a', url: 'https://example.org/' })
    await store.putWebhook(hook('a'))
    await store.putWebhook(hook('b', { url: 'https://b.example/', contact: true }))
    expect(await store.contactWebhook()).toEqual({ id: 'b', url: 'https://b.example/' })
    await store.removeWebhook('b')
    expect(await store.contactWebhook()).toBeNull()
  })

  test('deliveries are numbered for each webhook, and one with a known id is kept once', async () => {
    const store = await fresh()
    await store.keepTold('one', { date: DAY, version: 3 }, [delivery('m1', 'A001'), delivery('m2', 'A002')])
    await store.keepTold('one', { date: DAY, version: 4 }, [
      delivery('m2', 'A002'),
      delivery('m3', 'A001'),
      delivery('n1', 'A001', { webhook: 'b' }),
    ])
    await store.addDeliveries([delivery('m4', 'm4')])
    expect(await store.toldDays()).toEqual({ one: { date: DAY, version: 4 } })
    const all = await store.deliveries('a', { most: 10 })
    expect(all.map(({ id, seq }) => [seq, id])).toEqual([
      [4, 'm4'],
      [3, 'm3'],
      [2, 'm2'],
      [1, 'm1'],
    ])
    expect((await store.deliveries('a', { before: 3, most: 1 })).map(({ id }) => id)).toEqual(['m2'])
    expect(await store.delivery('b', 'n1')).toMatchObject({
      seq: 1,
      state: 'waiting',
      tries: 0,
      body: '{"天":1}',
    })
    expect(await store.delivery('a', 'n1')).toBeNull()
  })

  test('what is due comes in order, and nothing before an earlier one of its subject', async () => {
    const store = await fresh()
    await store.addDeliveries([
      delivery('1', 'A'),
      delivery('2', 'B'),
      delivery('3', 'A'),
      delivery('4', 'C'),
    ])
    const due = async (at: number, most = 10) =>
      (await store.dueDeliveries('a', at, most)).map(({ id }) => id)
    expect(await due(0)).toEqual(['1', '2', '3', '4'])
    expect(await due(0, 2)).toEqual(['1', '2'])
    const answer = '{"status":500}'
    await store.moveDelivery('a', 1, { state: 'waiting', tries: 1, nextAt: 50, answer })
    await store.moveDelivery('a', 2, { state: 'arrived', tries: 1, nextAt: 0, answer })
    expect(await due(49)).toEqual(['4'])
    expect(await due(50)).toEqual(['1', '3', '4'])
    await store.moveDelivery('a', 1, { state: 'dead', tries: 2, nextAt: 0, answer })
    expect(await due(49)).toEqual(['3', '4'])
    expect(await store.countDeliveries('a')).toEqual({ waiting: 2, dead: 1 })
    expect((await store.deliveries('a', { state: 'dead', most: 9 })).map(({ id }) => id)).toEqual(['1'])
  })

  test('a webhook is removed with its deliveries, and old deliveries are erased a part at a time', async () => {
    const store = await fresh()
    await store.putWebhook(hook('a'))
    const made = [1, 2, 3].map((at) => delivery(`m${at}`, 'A', { createdAt: at }))
    await store.keepTold('one', { date: DAY, version: 1 }, made)
    expect(await store.eraseDeliveries(3, 1)).toBe(1)
    expect(await store.eraseDeliveries(3, 5)).toBe(1)
    expect(await store.eraseDeliveries(3, 5)).toBe(0)
    expect((await store.deliveries('a', { most: 9 })).map(({ id }) => id)).toEqual(['m3'])
    expect(await store.removeWebhook('a')).toBe(true)
    expect(await store.removeWebhook('a')).toBe(false)
    expect(await store.deliveries('a', { most: 9 })).toEqual([])
    // whoever is added later hears of nothing from before
    expect(await store.toldDays()).toEqual({})
  })

  test('a lease has one holder until it ends', async () => {
    const store = await fresh()
    expect(await store.lease('x', 'me', 0, 10)).toBe(true)
    expect(await store.lease('x', 'you', 9, 19)).toBe(false)
    expect(await store.lease('x', 'me', 9, 19)).toBe(true)
    expect(await store.lease('y', 'you', 9, 19)).toBe(true)
    expect(await store.lease('x', 'you', 19, 29)).toBe(true)
    expect(await store.lease('x', 'me', 19, 29)).toBe(false)
  })
}
