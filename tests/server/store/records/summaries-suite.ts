// What every store promises about a day's summary that is made again.

import { expect, test } from 'vitest'
import type { Store } from '../../../../server/store/ports/store.ts'
import { append, DATE } from '../lines.ts'
import type { Opened } from '../suite.ts'

export function summariesSuite(fresh: () => Promise<Store>, opened: () => Opened | null): void {
  test('a day’s summary is replaced while the day has that version, and the rest of the row stays', async () => {
    const store = await fresh()
    const first = append('one', 0, 2)
    await store.append([first])
    const summary = { ...first.row.summary, waiting: 7 }
    expect(await store.keepSummary('one', DATE, 1, summary)).toBe(false)
    expect(await store.keepSummary('two', DATE, 2, summary)).toBe(false)
    expect((await store.days('one', 1))[0]?.summary).toEqual(first.row.summary)
    expect(await store.keepSummary('one', DATE, 2, summary)).toBe(true)
    expect(await store.days('one', 1)).toMatchObject([{ ...first.row, summary, version: 2 }])
    // and the day goes on
    expect(await store.append([append('one', 2)])).toEqual(['written'])
    expect((await store.days('one', 1))[0]?.summary).toEqual(first.row.summary)
  })

  test('a row that was changed by hand still shows as damaged', async () => {
    const store = await fresh()
    const spoil = opened()?.spoil
    if (!spoil) return
    const first = append('one', 0, 2)
    await store.append([first])
    await spoil(`UPDATE days SET due_at = 6 WHERE site = 'one'`)
    expect(await store.keepSummary('one', DATE, 2, { ...first.row.summary, waiting: 7 })).toBe(false)
  })

  test('a day whose log was erased gets no new summary', async () => {
    const store = await fresh()
    const first = append('one', 0, 2)
    await store.append([first])
    await store.forgetLog('one', DATE, { taken: 1 } as never)
    expect(await store.keepSummary('one', DATE, 2, { ...first.row.summary, waiting: 7 })).toBe(false)
  })
}
