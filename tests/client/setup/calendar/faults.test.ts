// Each fault that a calendar can have is at a path at which the form has a field or a place for words.

import * as v from 'valibot'
import { expect, test } from 'vitest'
import { faultsAtFields } from '../../../../client/setup/faults-at-fields.ts'
import { faultsOf } from '../../../../server/days/faults.ts'
import { Site } from '../../../../shared/day/nouns/site.ts'
import { TIMETABLE_FAULTS } from '../../../../shared/day/nouns/timetable.ts'
import { everyLanguage } from '../../../../shared/text/every-language.ts'
import { sampleSite } from '../../../kit/sample.ts'

const DAY = { from: '08:00', to: '12:00' }
const HOURS = { from: '08:00', to: '18:00', lastNumber: '17:30' }
/** Where the form shows a fault: the fields of a span, of a note, and the places below a list. */
const SHOWN =
  /^calendar(?:$|\.week$|\.dates$|\.(?:week\.\w{3}|dates\.\d+\.spans)(?:$|\.\d+(?:$|\.(?:from|to|lastNumber)$))|\.dates\.\d+(?:$|\.date$|\.note\.[\w-]+$)|\.breakNote\.[\w-]+$)/

const wrong: readonly (readonly [rule: string, calendar: object, more?: object])[] = [
  ['hours-too', { week: {} }, { hours: HOURS }],
  ['no-such-date', { week: {}, dates: [{ date: '2027-02-29', spans: [] }] }],
  ['date-twice', { week: {}, dates: ['2027-01-01', '2027-01-01'].map((date) => ({ date, spans: [] })) }],
  ['span-early', { week: { mon: [{ from: '03:00', to: '12:00' }] } }],
  ['span-overlap', { week: { tue: [DAY, { from: '11:00', to: '18:00' }] } }],
  ['span-ends', { week: {}, dates: [{ date: '2027-01-01', spans: [{ from: '12:00', to: '08:00' }] }] }],
  ['last-number', { week: { sun: [{ ...DAY, lastNumber: '13:00' }] } }],
  ['format', { week: { mon: [{ from: '', to: '12:00' }] } }],
  ['max-length', { week: { mon: Array(7).fill(DAY) } }],
  ['missing', { week: {}, breakNote: { en: 'Lunch' } }],
  ['missing', { week: {}, dates: [{ date: '2027-01-01', spans: [], note: { en: 'New Year' } }] }],
  ['min-length', { week: {}, dates: [{ date: '2027-01-01', spans: [], note: { en: '', 'zh-CN': '元旦' } }] }],
  ['max-length', { week: {}, breakNote: { en: 'x'.repeat(121), 'zh-CN': '午饭' } }],
]

for (const [rule, calendar, more = {}] of wrong)
  test(`${rule} of ${JSON.stringify(calendar).slice(0, 60)} is shown at a field, with words in each language`, () => {
    const site = { ...sampleSite(), calendar: { opens: 'itself', ...calendar }, ...more }
    const errors = faultsOf(v.safeParse(Site, site).issues ?? []).map((fault) => ({ ...fault, message: '' }))
    expect(errors.map((fault) => fault.rule)).toContain(rule)
    for (const { path } of faultsAtFields(errors, ['zh-CN', 'en'])) expect(path).toMatch(SHOWN)
    for (const { faults } of Object.values(everyLanguage)) expect(faults).toHaveProperty([rule])
  })

test('no fault of a calendar is left out here', () => {
  expect(TIMETABLE_FAULTS.filter((rule) => wrong.every(([known]) => known !== rule))).toEqual([])
})
