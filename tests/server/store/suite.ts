// What every store promises. Every engine runs this suite.

import { afterEach, describe, expect, test } from 'vitest'
import type { Staff } from '../../../server/store/ports/staff.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import { sampleSite } from '../../kit/sample.ts'
import { damageSuite } from './damage-suite.ts'
import { append, DATE, line } from './lines.ts'
import { formatSuite } from './log/format-suite.ts'
import { siteLogSuite } from './log/site-log-suite.ts'
import { claimsSuite } from './records/claims-suite.ts'
import { devicesSuite } from './records/devices-suite.ts'
import { epochsSuite } from './records/epochs-suite.ts'
import { keysSuite } from './records/keys-suite.ts'
import { privacySuite } from './records/privacy-suite.ts'
import { pushesSuite } from './records/pushes-suite.ts'
import { screensSuite } from './records/screens-suite.ts'
import { slipLotsSuite } from './records/slip-lots-suite.ts'
import { staffPushesSuite } from './records/staff-pushes-suite.ts'
import { staffSuite } from './records/staff-suite.ts'
import { summariesSuite } from './records/summaries-suite.ts'
import { talliesSuite } from './records/tallies-suite.ts'
import { timesSuite } from './records/times-suite.ts'
import { webhooksSuite } from './records/webhooks-suite.ts'

export interface Opened {
  readonly store: Store
  /** The same store again, as after a restart; null for one that nothing outlives. */
  readonly reopen: (() => Promise<Store>) | null
  /** Changes the stored data without the store; null if that is not possible. */
  readonly spoil: ((sql: string) => Promise<unknown>) | null
  dispose(): Promise<void>
}

const staff: Staff = {
  id: 's1',
  name: '小李',
  role: 'marshal',
  sites: ['one'],
  allSites: false,
  passcode: 'hash',
}

export function storeSuite(name: string, open: () => Promise<Opened>): void {
  describe(name, () => {
    let opened: Opened | null = null

    async function fresh(): Promise<Store> {
      opened = await open()
      for (const id of ['one', 'two']) await opened.store.addSite({ ...sampleSite(), id })
      return opened.store
    }

    afterEach(async () => {
      await opened?.dispose()
      opened = null
    })

    test('appended events are read back in order, all or from a version on', async () => {
      const store = await fresh()
      expect(await store.append([append('one', 0, 3)])).toEqual(['written'])
      expect(await store.append([append('one', 3, 1)])).toEqual(['written'])
      expect(await store.read('one', DATE)).toEqual([1, 2, 3, 4].map(line))
      expect(await store.read('one', DATE, 2)).toEqual([3, 4].map(line))
      expect(await store.read('two', DATE)).toEqual([])
    })

    test('every line comes back as it went in, whatever is in it', async () => {
      const store = await fresh()
      const settings = sampleSite({ id: 'one', spacing: 1.5 })
      const records: Recorded[] = [
        {
          version: 1,
          id: 'o\'clock "1"',
          command: 'open-day',
          by: { role: 'clock', id: null },
          at: Date.UTC(2026, 10, 23, 0, 0, 0, 123),
          event: { type: 'day-opened', date: DATE, endsAt: Date.UTC(2026, 10, 24), site: settings },
        },
        {
          version: 2,
          id: '二',
          command: 'take-ticket',
          by: { role: 'resident', id: '设备 🀄' },
          at: 0,
          event: {
            type: 'ticket-taken',
            number: 'A001',
            queue: 'A',
            party: 3,
            needs: ['infant', 'elderly'],
            device: null,
          },
        },
      ]
      await store.append([append('one', 0, 2, { records })])
      expect(await store.read('one', DATE)).toEqual(records)
    })

    test('an append is refused when the day has moved on, and nothing of it is written', async () => {
      const store = await fresh()
      await store.append([append('one', 0, 2)])
      expect(await store.append([append('one', 0, 3)])).toEqual(['moved'])
      expect(await store.append([append('one', 5, 3)])).toEqual(['moved'])
      expect(await store.append([append('two', 1)])).toEqual(['moved'])
      expect(await store.read('one', DATE)).toEqual([1, 2].map(line))
      expect(await store.days('one', 9)).toMatchObject([{ version: 2 }])
      expect(await store.days('two', 9)).toEqual([])
    })

    test('a day that has moved on does not hold up the others of the same append', async () => {
      const store = await fresh()
      await store.append([append('one', 0)])
      const other = append('one', 0, 1, { date: '2026-11-24' })
      expect(await store.append([append('two', 0, 2), append('one', 0), other])).toEqual([
        'written',
        'moved',
        'written',
      ])
      expect(await store.read('one', DATE)).toHaveLength(1)
      expect(await store.read('two', DATE)).toHaveLength(2)
      expect(await store.read('one', '2026-11-24')).toHaveLength(1)
    })

    test('of appends that race for one version exactly one is written', async () => {
      const store = await fresh()
      const answers = await Promise.all(Array.from({ length: 20 }, () => store.append([append('one', 0)])))
      expect(answers.flat().filter((answer) => answer === 'written')).toHaveLength(1)
      expect(await store.read('one', DATE)).toHaveLength(1)
    })

    test('an append that leaves a gap, is empty, or names a day twice is refused whole', async () => {
      const store = await fresh()
      await expect(store.append([append('one', 0, 1, { records: [line(2)] })])).rejects.toThrow('gap')
      await expect(store.append([append('one', 0, 0)])).rejects.toThrow('nothing')
      await expect(store.append([append('one', 0), append('one', 1)])).rejects.toThrow('two appends')
      expect(await store.read('one', DATE)).toEqual([])
    })

    test("a day's row is written with its events, and the newest day of a site comes first", async () => {
      const store = await fresh()
      await store.append([append('one', 0, 2)])
      const later = append('one', 0, 1, { date: '2026-11-24' })
      await store.append([{ ...later, row: { ...later.row, ended: true, dueAt: null } }])
      const { row } = later
      expect(await store.days('one', 5)).toEqual([
        { ...row, site: 'one', date: '2026-11-24', version: 1, ended: true, dueAt: null },
        { ...row, site: 'one', date: DATE, version: 2, ended: false, dueAt: 5 },
      ])
      await store.append([append('one', 2, 1, { row: { ...row, ended: true, dueAt: 7 } })])
      expect((await store.days('one', 5))[1]).toMatchObject({ version: 3, ended: true, dueAt: 7 })
      expect(await store.days('one', 1)).toHaveLength(1)
      expect(await store.latestDays()).toMatchObject([{ site: 'one', date: '2026-11-24' }])
      await store.append([append('two', 0)])
      expect(await store.latestDays()).toMatchObject([
        { site: 'one', date: '2026-11-24' },
        { site: 'two', date: DATE },
      ])
    })

    test('settings that come with events are written with them, or not at all', async () => {
      const store = await fresh()
      const settings = { ...sampleSite(), id: 'one', spacing: 2 }
      await store.append([append('one', 7, 1, { settings })])
      expect((await store.site('one'))?.spacing).toBe(1)
      await store.append([append('one', 0, 1, { settings })])
      expect((await store.site('one'))?.spacing).toBe(2)
    })

    test('a site is made once, and its settings change', async () => {
      const store = await fresh()
      expect(await store.addSite({ ...sampleSite(), id: 'one', spacing: 3 })).toBe(false)
      expect((await store.site('one'))?.spacing).toBe(1)
      await store.saveSite({ ...sampleSite(), id: 'one', spacing: 3 })
      expect((await store.site('one'))?.spacing).toBe(3)
      await store.addSite({ ...sampleSite(), id: 'a-late-one' })
      expect((await store.sites()).map(({ id }) => id)).toEqual(['a-late-one', 'one', 'two'])
      await store.saveSite({ ...sampleSite(), id: 'three' })
      expect(await store.site('three')).toBeNull()
    })

    test('no caller shares an object with the store’s own data', async () => {
      const store = await fresh()
      const mine = append('one', 0)
      await store.append([mine])
      ;(mine.records[0] as { id: string }).id = 'changed'
      const read = await store.read('one', DATE)
      expect(read[0]?.id).toBe('command-1')
      ;(read[0] as { id: string }).id = 'changed'
      expect((await store.read('one', DATE))[0]?.id).toBe('command-1')
    })

    test('every answered write survives a restart', async () => {
      const store = await fresh()
      await store.addStaff(staff)
      await store.append([append('one', 0, 3), append('two', 0)])
      if (!opened?.reopen) return
      const again = await opened.reopen()
      expect(await again.read('one', DATE)).toEqual([1, 2, 3].map(line))
      expect(await again.latestDays()).toHaveLength(2)
      expect(await again.staff()).toEqual([staff])
      expect(await again.append([append('one', 3)])).toEqual(['written'])
    })

    epochsSuite(fresh)
    formatSuite(fresh, () => opened)
    keysSuite(fresh)
    staffSuite(fresh)
    devicesSuite(fresh)
    screensSuite(fresh)
    claimsSuite(fresh)
    privacySuite(fresh)
    siteLogSuite(fresh)
    talliesSuite(fresh)
    slipLotsSuite(fresh)
    webhooksSuite(fresh)
    pushesSuite(fresh)
    staffPushesSuite(fresh)
    summariesSuite(fresh, () => opened)
    timesSuite(fresh)
    damageSuite(fresh, () => opened?.spoil ?? null)

    test('a store that can be written says so', async () => {
      const store = await fresh()
      await expect(store.check()).resolves.toBeUndefined()
    })
  })
}
