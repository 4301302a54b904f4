import { expect, test } from 'vitest'
import { addressOf, askedFor } from '../../../client/overview/address.ts'

test('what an address asks for is what it was made from', () => {
  for (const asked of [
    { view: 'sites', site: null, date: null },
    { view: 'figures', site: null, date: null },
    { view: 'figures', site: 'xingfuli', date: null },
    { view: 'figures', site: null, date: '2026-11-22' },
    { view: 'figures', site: 'xingfuli', date: '2026-11-22' },
    { view: 'figures', site: 'xingfuli', date: '2026-11-01', to: '2026-11-22' },
    {
      view: 'figures',
      site: null,
      date: null,
      period: 'lastMonth',
      kind: 'hall',
      group: '玉潭街道',
      words: '新 城',
    },
    { view: 'moves', site: 'xingfuli', date: null },
    { view: 'moves', site: 'xingfuli', date: '2026-11-22' },
  ] as const) {
    expect(askedFor(addressOf(asked).slice(1))).toEqual(asked)
  }
})

test('what is no date, no period and no kind is not asked for', () =>
  expect(askedFor('?site=xingfuli&date=yesterday&to=1&period=ever&kind=cafe')).toEqual({
    view: 'figures',
    site: 'xingfuli',
    date: null,
  }))
