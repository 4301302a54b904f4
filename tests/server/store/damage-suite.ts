// What every store promises if a text in one row is damaged: other rows and other statements work as before.

import { expect, test } from 'vitest'
import type { Screen } from '../../../server/store/ports/screens.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { sampleSite } from '../../kit/sample.ts'
import { append, DATE } from './lines.ts'

type Spoil = (sql: string) => Promise<unknown>

const screen = (id: string): Screen => ({
  id,
  site: 'one',
  name: id,
  hash: id,
  pairedAt: 1,
  seen: null,
  scope: { desks: ['1'], queues: [] },
})

export function damageSuite(fresh: () => Promise<Store>, spoiling: () => Spoil | null): void {
  test('settings with another site’s id do not count, and the log of the site has the ones before', async () => {
    const store = await fresh()
    await store.saveSite({ ...sampleSite(), id: 'two', spacing: 2 })
    // the port takes whatever it is given: what comes back is looked at
    await store.append([append('two', 0, 1, { settings: { ...sampleSite(), id: 'one' } })])
    expect((await store.sites()).map(({ id }) => id)).toEqual(['one'])
    expect(await store.siteIds()).toEqual(['one', 'two'])
    expect(await store.site('two')).toBeNull()
    expect(await store.lastSettings('two')).toMatchObject({ id: 'two', spacing: 2 })
    expect(await store.lastSettings('none')).toBeNull()
    await store.saveSite({ ...sampleSite(), id: 'two', spacing: 3 })
    expect((await store.sites()).map(({ id }) => id)).toEqual(['one', 'two'])
  })

  test.each(['{', '{}', '7', 'null', '[]', ''])('a text that is “%s” harms no other row', async (text) => {
    const store = await fresh()
    const spoil = spoiling()
    if (!spoil) return
    const account = { name: 'x', role: 'viewer', sites: ['one'], allSites: false, passcode: 'hash' } as const
    for (const id of ['s1', 's2']) await store.addStaff({ ...account, id, name: id })
    const session = { hash: 'h', id: 'i', staff: 's2', device: 'd', agent: 'a', since: 1, expiresAt: 1_000 }
    await store.addSession(session, 10)
    for (const id of ['x1', 'x2']) {
      await store.addPairing({ code: id, claim: id, expiresAt: 100, screen: null, asker: 'a' })
      await store.pair(id, screen(id))
    }
    for (const date of [DATE, '2026-11-24']) await store.append([append('two', 0, 1, { date })])
    await store.forgetLog('two', DATE, { taken: 1 } as never)
    for (const set of [
      `sites SET settings = '${text}' WHERE id = 'two'`,
      `staff SET sites = '${text}' WHERE id = 's2'`,
      `screens SET scope = '${text}' WHERE id = 'x2'`,
      `days SET summary = '${text}' WHERE site = 'two'`,
      `days SET figures = '${text}' WHERE site = 'two' AND date = '${DATE}'`,
    ])
      await spoil(`UPDATE ${set}`)

    expect((await store.sites()).map(({ id }) => id)).toEqual(['one'])
    // to name no site is to see all of them
    const [whole, damaged] = await store.staff()
    expect([whole?.sites, damaged?.sites]).toEqual([['one'], text === '[]' ? [] : ['']])
    expect(await store.lastingSessions(['i'], 1)).toMatchObject([{ id: 'i' }])
    expect((await store.screens()).map(({ scope }) => scope)).toEqual([
      { desks: ['1'], queues: [] },
      { desks: [], queues: [] },
    ])
    expect(await store.pairedScreens(['x1', 'x2'])).toHaveLength(2)
    expect((await store.latestDays()).map(({ site }) => site)).toEqual(['two'])
    const figures = await store.figuresOf('two', DATE)
    expect(['{}', '7', '[]'].includes(text) ? 'damaged' : figures).toBe('damaged')
    expect(await store.logEnd('two', '2026-11-24')).toEqual({ version: 1, events: 1 })
    expect(await store.logEnd('two', DATE)).toBeNull()
  })

  test('a day whose row has a lower version than its log goes on from its log, and its row is repaired', async () => {
    const store = await fresh()
    const spoil = spoiling()
    if (!spoil) return
    await store.append([append('one', 0, 2)])
    await spoil(`UPDATE days SET version = 1 WHERE site = 'one'`)
    expect(await store.days('one', 1)).toMatchObject([{ version: 2 }])
    expect(await store.latestDays()).toMatchObject([{ version: 2 }])
    expect(await store.append([append('one', 2, 1)])).toEqual(['written'])
    expect(await store.append([append('one', 2, 1)])).toEqual(['moved'])
    expect(await store.days('one', 1)).toMatchObject([{ version: 3 }])
    expect((await store.read('one', DATE)).map(({ version }) => version)).toEqual([1, 2, 3])
  })
}
