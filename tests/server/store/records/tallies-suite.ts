// What every store promises about the tallies of days that are over.

import { expect, test } from 'vitest'
import type { Append } from '../../../../server/store/ports/log.ts'
import type { Store } from '../../../../server/store/ports/store.ts'
import { unopenedDay } from '../../../../shared/day/evolve.ts'
import { dayFigures } from '../../../../shared/day/reports/figures/day-figures.ts'
import type { DayTally } from '../../../../shared/day/reports/figures/tally.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { append, DATE } from '../lines.ts'

const NEXT = '2026-11-24'
const ALL = { from: '2026-01-01', to: '2026-12-31' }
const tally = (taken: number): DayTally => ({
  queues: [{ id: 'A', taken }],
  desks: [],
  hours: [],
  marshals: [],
})
const figures = dayFigures(unopenedDay(sampleSite(), DATE), [])

/** A day that is over. */
function ended(site: string, expected: number, more: Partial<Append> = {}): Append {
  const one = append(site, expected, 1, more)
  return { ...one, row: { ...one.row, ended: true } }
}

export function talliesSuite(fresh: () => Promise<Store>): void {
  test('the days of a site in a period are counted, and listed oldest first, a page at a time', async () => {
    const store = await fresh()
    await store.append([ended('one', 0), ended('two', 0)])
    await store.append([append('one', 0, 1, { date: NEXT })])
    expect(await store.daysCount('one', ALL)).toBe(2)
    expect(await store.daysCount('one', { from: DATE, to: DATE })).toBe(1)
    expect(await store.daysCount('none', ALL)).toBe(0)
    expect(await store.datesOf('one', ALL, 9)).toEqual([DATE, NEXT])
    expect(await store.datesOf('one', { from: NEXT, to: NEXT }, 9)).toEqual([NEXT])
    const day = { version: 1, tally: null, figures: null }
    expect(await store.talliedDays('one', ALL, 9)).toEqual([
      { ...day, date: DATE, ended: true },
      { ...day, date: NEXT, ended: false },
    ])
    expect(await store.talliedDays('one', ALL, 1)).toHaveLength(1)
  })

  test('a tally is given while its day has that version, and a newer one replaces it', async () => {
    const store = await fresh()
    await store.append([ended('one', 0)])
    await store.keepTally({ site: 'one', date: DATE }, 1, tally(1))
    expect(await store.talliedDays('one', ALL, 9)).toMatchObject([{ version: 1, tally: tally(1) }])
    // it was opened again
    await store.append([ended('one', 1)])
    expect(await store.talliedDays('one', ALL, 9)).toMatchObject([{ version: 2, tally: null }])
    expect(await store.untallied(9)).toEqual([{ site: 'one', date: DATE }])
    // one that was made of the day before that is of no use
    await store.keepTally({ site: 'one', date: DATE }, 1, tally(1))
    expect(await store.talliedDays('one', ALL, 9)).toMatchObject([{ tally: null }])
    await store.keepTally({ site: 'one', date: DATE }, 2, tally(2))
    expect(await store.talliedDays('one', ALL, 9)).toMatchObject([{ tally: tally(2) }])
    expect(await store.untallied(9)).toEqual([])
  })

  test('the days to be counted are those that have ended and have their log, the newest first', async () => {
    const store = await fresh()
    await store.append([ended('one', 0), ended('two', 0)])
    await store.append([ended('one', 0, { date: NEXT }), append('two', 0, 1, { date: NEXT })])
    expect(await store.untallied(9)).toEqual([
      { site: 'one', date: NEXT },
      { site: 'one', date: DATE },
      { site: 'two', date: DATE },
    ])
    expect(await store.untallied(1)).toHaveLength(1)
  })

  test('a tally is erased with its log, since it says who did what; it does not come back, and the figures stay', async () => {
    const store = await fresh()
    await store.append([ended('one', 0), ended('two', 0)])
    for (const site of ['one', 'two']) await store.keepTally({ site, date: DATE }, 1, tally(1))
    const kept = { ...figures, tally: tally(3) }
    expect(await store.forgetLog('one', DATE, kept)).toBe(true)
    await store.keepTally({ site: 'one', date: DATE }, 1, tally(1))
    expect(await store.talliedDays('one', ALL, 9)).toEqual([
      { date: DATE, version: 1, ended: true, tally: null, figures: kept },
    ])
    expect(await store.talliedDays('two', ALL, 9)).toMatchObject([{ tally: tally(1), figures: null }])
    expect(await store.untallied(9)).toEqual([])
  })
}
