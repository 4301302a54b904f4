import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { askedFor, type OverviewAddress } from '../../../../client/overview/address.ts'
import { PeriodFormElement } from '../../../../client/overview/parts/period-form.ts'
import { type SiteSummary, siteSummary } from '../../../../shared/day/views/site.ts'
import { unopened } from '../../../kit/given.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { sampleSite } from '../../../kit/sample.ts'

const text = () => words().figures
const DAY = { from: '2026-11-23', to: '2026-11-23' }
const WEEK = { from: '2026-11-16', to: '2026-11-22' }
const summary = (changes: Parameters<typeof sampleSite>[0] = {}): SiteSummary => {
  const { day, at } = unopened(sampleSite(changes))
  return siteSummary(day, at)
}
const STREET = { 'zh-CN': '东街', en: 'East Street' }
const sites = [
  summary(),
  summary({ id: 'hongqi', name: { 'zh-CN': '红旗', en: 'Hongqi' }, group: STREET }),
  summary({ id: 'hall', name: { 'zh-CN': '大厅', en: 'Hall' }, kind: 'hall' }),
]

async function show(query: string, properties: Partial<PeriodFormElement> = {}) {
  const part = await mount(PeriodFormElement, { asked: askedFor(query), period: DAY, ...properties })
  return { part, chosen: heard<Partial<OverviewAddress>>(part.element, 'chosen') }
}

test('a date that was emptied is asked for in words, and nothing is read instead', async () => {
  const { part, chosen } = await show('?figures&date=2026-11-23')
  await part.write(words().overview.date, '')
  expect(part.get('alert').textContent).toBe(words().faults.missing())
  expect(chosen).toEqual([])
  await part.write(words().overview.date, '2026-11-22')
  expect(part.find('alert')).toBe(null)
  expect(chosen).toEqual([{ date: '2026-11-22' }])
})

test('a period with a name stands in place of dates', async () => {
  const { part, chosen } = await show('?figures&period=week', { period: WEEK })
  expect(part.field(text().period).value).toBe('week')
  expect(part.element.shadowRoot?.querySelector('input[type=date]')).toBe(null)
  await part.write(text().period, 'month')
  expect(chosen).toEqual([{ period: 'month', date: null, to: undefined }])
})

test('who goes over to dates begins with those of the period that was shown', async () => {
  const { part, chosen } = await show('?figures&period=week', { period: WEEK })
  await part.write(text().period, 'range')
  await part.write(text().period, 'date')
  expect(chosen).toEqual([
    { period: undefined, date: WEEK.from, to: WEEK.to },
    { period: undefined, date: WEEK.to, to: undefined },
  ])
})

test('the first and the last date are each told', async () => {
  const { part, chosen } = await show('?figures&date=2026-11-16&to=2026-11-22', { period: WEEK })
  // the list of periods has these words too
  await part.write(new RegExp(`^\\s*${text().from}\\s*$`), '2026-11-15')
  await part.write(new RegExp(`^\\s*${text().to}\\s*$`), '2026-11-21')
  expect(chosen).toEqual([{ date: '2026-11-15' }, { to: '2026-11-21' }])
})

test('what the server refused stands at its date, in the language of the page', async () => {
  const faults = [{ path: 'to', rule: 'period-days', limit: 366, message: '最多 366 天' }]
  const { part } = await show('?figures&date=2020-01-01&to=2026-11-22', { faults })
  expect(part.get('alert').textContent).toBe(words().faults['period-days']({ limit: 366 }))
  await part.set({ faults: [{ path: 'from', rule: 'new-rule', message: 'In its own words' }] })
  expect(part.get('alert').textContent).toBe('In its own words')
})

test('one site has nothing to be chosen but the days', async () => {
  const { part } = await show('?figures', { sites: [summary()] })
  const list = part.get('combobox', text().site) as HTMLSelectElement
  expect([...list.options].map((one) => one.value)).toEqual(['xingfuli'])
  expect(part.all('searchbox')).toEqual([])
})

test('sites are chosen by words, kind and street, and then one is chosen of all', async () => {
  const { part, chosen } = await show('?site=hall', { sites })
  await part.write(text().search, ' road ')
  await part.write(text().kind, 'hall')
  await part.write(text().group, '东街')
  expect(chosen).toMatchObject([{ words: 'road', site: null }, { kind: 'hall' }, { group: '东街' }])
  await part.write(text().site, 'hongqi')
  await part.write(text().site, '')
  expect(chosen.slice(3)).toEqual([{ site: 'hongqi' }, { site: null }])
})

test('only the sites that fit can be chosen, and one of the address that does not fit stands by its short name', async () => {
  const { part } = await show('?figures&kind=testing', { sites })
  const options = () =>
    [...(part.field(text().site) as unknown as HTMLSelectElement).options].map((one) => one.text)
  expect(options()).toEqual([text().allSites({ count: 2 }), 'Xingfuli West Court', 'Hongqi'])
  await part.set({ asked: askedFor('?site=gone') })
  expect(options()).toContain('gone')
  expect(part.field(text().site).value).toBe('gone')
})
