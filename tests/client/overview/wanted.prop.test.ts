// The rows of the county desk: which ones, their order, and their totals.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EVERY_SITE, filterIn, LEVELS, NO_GROUP, ORDERS, queryOf } from '../../../client/overview/filter.ts'
import { alarmsShown, levelShown } from '../../../client/overview/shown.ts'
import { groupsByName, keepOrder, rowsWanted, totalsOf } from '../../../client/overview/wanted.ts'
import { AlarmKind } from '../../../shared/day/alarms/alarms.ts'
import { Kind } from '../../../shared/day/nouns/kinds.ts'
import type { SiteRow } from '../../../shared/day/views/sites.ts'
import { siteRow } from '../../kit/site-rows.ts'
import { waitOf } from '../../kit/wait.ts'

const streets = ['红旗街道', '黑石铺街道', ''] as const
const rows = fc
  .array(
    fc.record({
      level: fc.constantFrom('clear', 'busy', 'crowded', 'unserved', 'closed'),
      kind: fc.constantFrom(...Kind.options),
      desks: fc.nat(3),
      people: fc.nat(50),
      served: fc.nat(90),
      low: fc.option(fc.nat(90), { nil: null }),
      street: fc.constantFrom(...streets),
      alarms: fc.subarray([...AlarmKind.options]),
      zh: fc.string({ maxLength: 6, unit: 'grapheme' }),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ low, street, zh, ...rest }, n) =>
      siteRow(`site-${n}`, {
        ...rest,
        name: { 'zh-CN': zh || '点', en: `Site ${n}` },
        wait: low === null ? null : waitOf(low, low + 5),
        group: street ? { 'zh-CN': street, en: `${street} Street` } : null,
      }),
    ),
  )
const filters = fc.record({
  words: fc.constantFrom('', 'site', 'SITE-1', '红旗'),
  level: fc.constantFrom('', ...LEVELS),
  kind: fc.constantFrom('', ...Kind.options),
  group: fc.constantFrom('', NO_GROUP, '红旗街道'),
  by: fc.constantFrom(...ORDERS),
})

test('any filter leaves exactly the rows that fit it, each once, in the order that they have among all rows', () =>
  fc.assert(
    fc.property(rows, filters, (all, filter) => {
      const left = rowsWanted(all, filter, 'zh-CN')
      const fits = (row: SiteRow) =>
        (filter.level === '' || levelShown(row) === filter.level) &&
        (filter.kind === '' || row.kind === filter.kind) &&
        (filter.group === '' || (row.group?.['zh-CN'] ?? NO_GROUP) === filter.group) &&
        (filter.words === '' ||
          [row.id, row.name['zh-CN'], row.name.en, row.group?.['zh-CN'] ?? '', row.group?.en ?? '']
            .join(' ')
            .toLowerCase()
            .includes(filter.words.toLowerCase()))
      expect(new Set(left)).toEqual(new Set(all.filter(fits)))
      expect(left.length).toBe(new Set(left).size)
      const place = new Map(
        rowsWanted(all, { ...EVERY_SITE, by: filter.by }, 'zh-CN').map((row, n) => [row, n]),
      )
      expect(left.map((row) => place.get(row))).toEqual(
        [...left.map((row) => place.get(row))].sort((a, b) => (a ?? 0) - (b ?? 0)),
      )
      expect(rowsWanted([...all].reverse(), filter, 'zh-CN')).toEqual(left)
    }),
  ))

test('worst first: nobody calling or a day that stands still, then crowded, busy, clear, not begun, closed; within each, those with an alarm, then the longest wait', () =>
  fc.assert(
    fc.property(rows, (all) => {
      const sorted = rowsWanted(all, EVERY_SITE, 'en')
      const severity = (row: SiteRow) =>
        row.alarms.some((kind) => kind === 'damaged' || kind === 'ahead')
          ? 0
          : LEVELS.indexOf(levelShown(row))
      for (const [n, row] of sorted.slice(1).entries()) {
        const before = sorted[n]!
        expect(severity(before)).toBeLessThanOrEqual(severity(row))
        if (severity(before) !== severity(row)) continue
        const [isFirst, isNext] = [before, row].map((one) => alarmsShown(one).length > 0)
        expect(isFirst || !isNext).toBe(true)
        if (isFirst !== isNext) continue
        if (before.level === row.level && row.level !== 'unserved')
          expect(before.wait?.about ?? -1).toBeGreaterThanOrEqual(row.wait?.about ?? -1)
      }
    }),
  ))

test('the longest wait first: sites where nobody calls before all others, and among them the most people first', () =>
  fc.assert(
    fc.property(rows, (all) => {
      const sorted = rowsWanted(all, { ...EVERY_SITE, by: 'wait' }, 'en')
      for (const [n, row] of sorted.slice(1).entries()) {
        const before = sorted[n]!
        expect(before.level === 'unserved' || row.level !== 'unserved').toBe(true)
        if (before.level === 'unserved' && row.level === 'unserved')
          expect(before.people).toBeGreaterThanOrEqual(row.people)
      }
    }),
  ))

test('the number of sites with an alarm is the number of rows that show one', () =>
  fc.assert(
    fc.property(rows, (all) => {
      expect(totalsOf(all).alarmed).toBe(all.filter((row) => alarmsShown(row).length > 0).length)
    }),
  ))

test('the totals of a part and of the rest add up to those of all', () =>
  fc.assert(
    fc.property(rows, fc.nat(30), (all, at) => {
      const [whole, one, other] = [totalsOf(all), totalsOf(all.slice(0, at)), totalsOf(all.slice(at))]
      for (const name of Object.keys(whole) as (keyof typeof whole)[])
        expect(whole[name]).toBe(one[name] + other[name])
      expect(whole.sites).toBe(all.length)
    }),
  ))

test('a filter is read back from its address, even with characters that addresses use; nonsense is ignored', () => {
  fc.assert(
    fc.property(filters, fc.string({ unit: 'grapheme', maxLength: 8 }), (filter, words) => {
      const asked = { ...filter, words: words.trim() }
      expect(filterIn(queryOf(asked))).toEqual(asked)
    }),
  )
  expect(queryOf(EVERY_SITE)).toBe('')
  expect(filterIn('?level=worst&kind=shop&by=chance')).toEqual(EVERY_SITE)
})

test('while a hand is among the rows they stay where they are; new ones come last, and gone ones disappear', () =>
  fc.assert(
    fc.property(rows, fc.func(fc.boolean()), (all, stays) => {
      const before = all.map(({ id }) => id)
      const now = [siteRow('new'), ...all.filter(({ id }) => stays(id)).reverse()]
      const held = keepOrder(now, before, true).map(({ id }) => id)
      expect(held).toEqual([...before.filter((id) => stays(id)), 'new'])
      expect(keepOrder(now, before, false)).toBe(now)
    }),
  ))

test('sites with one Chinese group name are one group, however it is written in English', () => {
  const group = (en: string) => ({ 'zh-CN': '红旗街道', en })
  const all = [
    siteRow('a', { group: group('Hongqi') }),
    siteRow('b', { group: group('Red Flag') }),
    siteRow('c'),
  ]
  expect(groupsByName(all, 'en')).toHaveLength(1)
  expect(rowsWanted(all, { ...EVERY_SITE, group: '红旗街道' }, 'en')).toHaveLength(2)
  expect(rowsWanted(all, { ...EVERY_SITE, group: NO_GROUP }, 'en').map(({ id }) => id)).toEqual(['c'])
})
