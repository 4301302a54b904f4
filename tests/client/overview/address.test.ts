import { expect, test } from 'vitest'
import { askedFor, askedFrom, filterFrom, overviewAddress } from '../../../client/overview/address.ts'
import { EVERY_SITE, NO_GROUP } from '../../../client/overview/filter.ts'

test('an address gives back the choices from which it was made', () => {
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
    expect(askedFor(overviewAddress(asked).slice(1))).toEqual(asked)
  }
})

test('the filter of the list is kept on the way to the figures and back', () => {
  const filter = { ...EVERY_SITE, words: ' 朝阳 ', kind: 'hall', group: '玉潭街道', by: 'wait' } as const
  const asked = { view: 'figures', site: null, date: null, ...askedFrom(filter) } as const
  expect(overviewAddress(asked)).toBe(
    `/?${new URLSearchParams({ figures: '', kind: 'hall', group: '玉潭街道', words: '朝阳' })}`.replace(
      'figures=',
      'figures',
    ),
  )
  expect(filterFrom(asked, EVERY_SITE)).toEqual({ ...filter, words: '朝阳', by: 'worst' })
  expect(filterFrom({ ...asked, kind: undefined, words: undefined }, filter)).toEqual({
    ...filter,
    words: '',
    kind: '',
  })
  // there are no figures for the sites without a group
  expect(askedFrom({ ...EVERY_SITE, group: NO_GROUP }).group).toBeUndefined()
})

test('values that are no date, no period and no kind are ignored', () =>
  expect(askedFor('?site=xingfuli&date=yesterday&to=1&period=ever&kind=cafe')).toEqual({
    view: 'figures',
    site: 'xingfuli',
    date: null,
  }))
