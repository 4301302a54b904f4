// What every store promises about the logs of its sites.

import { expect, test } from 'vitest'
import type { Store } from '../../../../server/store/ports/store.ts'
import type { DayFigures } from '../../../../shared/day/reports/figures/day-figures.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { append, DATE, line } from '../lines.ts'

const site = (spacing: number) => ({ ...sampleSite(), id: 'one', spacing })
const by = (actor: string, at: number) => ({ actor, at })
const kinds = async (store: Store) =>
  (await store.siteLog('one')).map(({ kind, date, at, actor }) => [kind, date, at, actor])

export function siteLogSuite(fresh: () => Promise<Store>): void {
  test('the log of a site says what was set, by whom and when, whether or not a day was open', async () => {
    const store = await fresh()
    await store.saveSite(site(2), by('owner', 100))
    await store.append([append('one', 0, 2)])
    const changed = { ...line(3), by: { role: 'owner', id: 'other' } as const, at: 300 }
    const event = { type: 'settings-changed', site: site(3) } as never
    await store.append([append('one', 2, 1, { records: [{ ...changed, event }], settings: site(3) })])
    await store.append([append('one', 3, 1)])
    expect(await kinds(store)).toEqual([
      ['settings', null, null, null],
      ['settings', null, 100, 'owner'],
      ['opened', DATE, 1, 'm1'],
      ['settings', null, 300, 'other'],
    ])
    const log = await store.siteLog('one')
    expect(log.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(JSON.parse(log[3]?.body ?? '')).toEqual(await store.site('one'))
    expect(new Set(log.map(({ hash }) => hash)).size).toBe(4)
  })

  test('the settings that were set at a site are read a page at a time, the newest first, without what happened else', async () => {
    const store = await fresh()
    for (const spacing of [2, 3]) await store.saveSite(site(spacing), by('owner', spacing))
    await store.append([append('one', 0, 2)])
    const set = async (before: number, most: number) =>
      (await store.settingsSet('one', before, most)).map(({ number, at }) => [number, at])
    expect(await set(99, 9)).toEqual([
      [3, 3],
      [2, 2],
      [1, null],
    ])
    expect(await set(3, 1)).toEqual([[2, 2]])
    expect(await store.settingsSet('none', 99, 9)).toEqual([])
  })

  test('a change that was not written leaves no record in the log of a site', async () => {
    const store = await fresh()
    await store.append([append('one', 7, 1, { settings: site(2) })])
    await store.append([append('none', 0, 1, { settings: { ...site(2), id: 'none' } })])
    await store.saveSite({ ...site(2), id: 'none' })
    expect(await store.addSite(site(9))).toBe(false)
    expect(await store.siteLog('one')).toHaveLength(1)
    expect(await store.siteLog('none')).toEqual([])
  })

  test('when many write to the log of a site at once, each record is there exactly once', async () => {
    const store = await fresh()
    const dates = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']
    await Promise.all([
      ...dates.map((date) => store.append([append('two', 0, 1, { date }), append('one', 0, 1, { date })])),
      ...[2, 3, 4, 5].map((spacing) => store.saveSite(site(spacing), by('owner', spacing))),
    ])
    const log = await store.siteLog('one')
    expect(log.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(
      log
        .filter(({ kind }) => kind === 'opened')
        .map(({ date }) => date)
        .sort(),
    ).toEqual(dates)
    const set = log.filter(({ kind }) => kind === 'settings')
    expect(JSON.parse(set.at(-1)?.body ?? '')).toEqual(await store.site('one'))
  })

  test("a day's figures stand in the log of its site from the moment that its own log is gone, once", async () => {
    const store = await fresh()
    await store.append([append('one', 0, 3)])
    const figures = { taken: 3 } as unknown as DayFigures
    const answers = await Promise.all([1, 2, 3].map((at) => store.forgetLog('one', DATE, figures, at)))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await store.forgetLog('one', '2020-01-01', figures, 9)).toBe(false)
    const log = await store.siteLog('one')
    expect(log.map(({ kind }) => kind)).toEqual(['settings', 'opened', 'erased'])
    expect(log[2]).toMatchObject({ date: DATE, body: JSON.stringify(figures), at: answers.indexOf(true) + 1 })
    expect(await store.read('one', DATE)).toEqual([])
  })
}
