// What every store promises about the log's format.

import { expect, test } from 'vitest'
import type { Store } from '../../../../server/store/ports/store.ts'
import { LOG_FORMAT } from '../../../../shared/day/log/format.ts'
import type { DayEvent, Recorded } from '../../../../shared/day/log/recorded.ts'
import { append, line } from '../lines.ts'
import type { Opened } from '../suite.ts'

/** An event that release 0.1.0 did not know. */
const NEW: DayEvent = { type: 'desk-rested', desk: '1' }
const withNew = (version: number): { records: Recorded[] } => ({
  records: [{ ...line(version), event: NEW }],
})

export function formatSuite(fresh: () => Promise<Store>, opened: () => Opened | null): void {
  test('the log’s format rises with the first event that needs a newer one', async () => {
    const store = await fresh()
    expect(await store.format()).toEqual({ format: 1, release: '0.1.0' })
    await store.append([append('one', 0, 2)])
    expect((await store.format()).format).toBe(1)
    // not written, so nobody needs more to read it
    expect(await store.append([append('one', 7, 1, withNew(8))])).toEqual(['moved'])
    expect((await store.format()).format).toBe(1)
    expect(await store.append([append('two', 0), append('one', 2, 1, withNew(3))])).toEqual([
      'written',
      'written',
    ])
    expect((await store.format()).format).toBe(2)
    // and it does not fall
    await store.append([append('one', 3)])
    expect((await store.format()).format).toBe(2)
    const again = await opened()?.reopen?.()
    if (again) expect((await again.format()).format).toBe(2)
  })

  test('an event that is appended while its day is locked raises the format too', async () => {
    const store = await fresh()
    await store.append([append('one', 0)])
    await store.alone('one', '2026-11-23', async (held) => {
      expect(await held.append([append('one', 1, 1, withNew(2))])).toEqual(['written'])
    })
    expect((await store.format()).format).toBe(2)
  })

  test('a log of a newer format than this build reads is not opened, and the error names the release that is needed', async () => {
    const store = await fresh()
    const { spoil, reopen } = opened() ?? {}
    if (!spoil || !reopen) return
    await store.append([append('one', 0)])
    await spoil(`INSERT INTO formats (format, release) VALUES (${LOG_FORMAT + 1}, '7.8.9')`)
    expect(await store.format()).toEqual({ format: LOG_FORMAT + 1, release: '7.8.9' })
    await expect(reopen()).rejects.toThrow(
      `written by a newer Yimi (log format ${LOG_FORMAT + 1}; this one reads up to ${LOG_FORMAT}): start Yimi 7.8.9 or later`,
    )
  })
}
