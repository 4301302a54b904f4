import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { askedFor, type OverviewAddress } from '../../../../client/overview/address.ts'
// what draws listens to the page from when it is loaded
import '../../../../client/overview/parts/chart.ts'
import { DaysElement } from '../../../../client/overview/parts/days.ts'
import { type SiteSummary, siteSummary } from '../../../../shared/day/views/site.ts'
import { problemOf } from '../../../../shared/text/problem.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { DATE, dayOf, periodOf, served, TODAY } from '../figures.ts'

const text = () => words().figures
const FIGURES = 'GET /api/figures'
const DAY = `GET /api/sites/xingfuli/days/${DATE}` as const
const here = served()
const there = served(sampleSite({ id: 'hongqi', name: { 'zh-CN': '红旗', en: 'Hongqi' } }))
const summary = ({ day, at }: typeof here, changes: Partial<SiteSummary> = {}) => ({
  ...siteSummary(day, at),
  ...changes,
})
const one = [summary(here)]
const two = [summary(here), summary(there)]

async function show(query: string, answering: Answering, sites: readonly SiteSummary[] = one) {
  server().http.answers(FIGURES, answering)
  server().http.answers(DAY, { is: dayOf(here) })
  server().http.answers('GET /api/sites/xingfuli/days/2026-11-01', { refused: 'not-found' })
  const part = await mount(DaysElement, { sites, asked: askedFor(query) }, { at: here.at })
  return { part, chosen: heard<Partial<OverviewAddress>>(part.element, 'chosen') }
}

const reads = () => server().http.asked.filter(({ path }) => path.startsWith('/api/figures'))
const good: Answering = { is: periodOf(TODAY, [here]) }

test('where no day is named, the newest that a site has is shown, in detail where it is one site’s', async () => {
  const { part } = await show('?figures', good)
  expect(reads().map(({ path }) => path)).toEqual([`/api/figures?from=${DATE}&to=${DATE}`])
  expect(part).toSay(text().counts.peopleServed)
  expect(part).toSay(words().overview.byDesk)
  expect(part).toSay(words().overview.bulletin)
})

test('of several sites no day is shown in detail', async () => {
  const { part } = await show('?figures', { is: periodOf(TODAY, [here, there]) }, two)
  expect(part).toSay(text().heading)
  expect(server().http.asked.some(({ path }) => path.includes('/days/'))).toBe(false)
})

test('what is asked for goes to the server: the days, the sites, the words', async () => {
  await show('?figures&date=2026-11-01&to=2026-11-07&kind=testing&words=court', good)
  expect(reads()[0]?.path).toBe('/api/figures?from=2026-11-01&to=2026-11-07&kind=testing&words=court')
})

test('days to come are left out, which is said', async () => {
  const { part } = await show(`?figures&date=${DATE}&to=2026-11-30`, good)
  expect(reads()[0]?.path).toBe(`/api/figures?from=${DATE}&to=${DATE}`)
  expect(part).toSay(text().cut({ to: DATE }))
})

test('a last date before the first is told, and nothing is asked', async () => {
  const { part } = await show('?figures&date=2026-11-07&to=2026-11-01', good)
  expect(part).toSay(text().backwards)
  expect(reads()).toEqual([])
})

test('a site that there is not is told, as is a choice that leaves none', async () => {
  const { part } = await show('?site=gone', good)
  expect(part).toSay(words().overview.unknown)
  await part.set({ asked: askedFor('?figures&words=nowhere') })
  expect(part).toSay(text().noneChosen)
  expect(reads()).toEqual([])
})

test('a day without records says so, of one site by its name', async () => {
  const { part } = await show('?figures&date=2026-11-01', {
    is: periodOf({ from: '2026-11-01', to: '2026-11-01' }, []),
  })
  expect(part).toSay(words().overview.noDay({ name: 'Xingfuli West Court' }))
})

test('that nobody answered is said, and it can be tried again', async () => {
  const { part } = await show('?figures', 'is down')
  expect(part).toSay(words().common.notSent)
  server().http.answers(FIGURES, good)
  await part.press(words().overview.readAgain)
  expect(part).toSay(text().counts.peopleServed)
})

test('why it is refused is said', async () => {
  const { part } = await show('?figures', { refused: 'not-signed-in' })
  expect(part).toSay(words().problems['not-signed-in'].title)
  expect(part.offers(words().overview.readAgain)).toBe(true)
})

test('a period that is too long is said at its field, and cannot be asked for again as it is', async () => {
  const { part } = await show('?figures&date=2020-01-01&to=2026-11-01', {
    refused: problemOf('invalid', 'en', [{ path: 'to', rule: 'period-days', limit: 366 }]),
  })
  expect(part.get('alert').textContent).toBe(words().faults['period-days']({ limit: 366 }))
  expect(part.find('button', words().overview.readAgain)).toBe(null)
})

test('while days are still being counted it asks again in a moment', async () => {
  const { part } = await show('?figures', { is: periodOf(TODAY, [here], { pending: 2 }) })
  expect(part).toSay(text().pending({ count: 2 }))
  server().http.answers(FIGURES, good)
  await pass(1_500)
  expect(reads().length).toBe(2)
  expect(part).not.toSay(text().pending({ count: 2 }))
  await pass(5_000)
  expect(reads().length).toBe(2)
})

test('what happens at a site is read again once a minute, and not at every change', async () => {
  const { part } = await show('?figures', good)
  await part.set({ sites: [summary(here, { waiting: 9 })] })
  expect(reads().length).toBe(1)
  await pass(61_000)
  await part.set({ sites: [summary(here, { waiting: 8 })] })
  expect(reads().length).toBe(2)
})

test('days that are over are not read again', async () => {
  const { part } = await show('?figures&date=2026-11-01', {
    is: periodOf({ from: '2026-11-01', to: '2026-11-01' }, [here]),
  })
  await pass(61_000)
  await part.set({ sites: [summary(here, { waiting: 8 })] })
  expect(reads().length).toBe(1)
})

test('an answer that comes after something else was asked for is not shown', async () => {
  const late: (() => void)[] = []
  server().http.answers(FIGURES, ({ path }) =>
    path.includes('2026-11-01')
      ? new Promise<Answering>((resolve) => late.push(() => resolve({ refused: 'unavailable' })))
      : good,
  )
  server().http.answers(DAY, { is: dayOf(here) })
  server().http.answers('GET /api/sites/xingfuli/days/2026-11-01', { refused: 'not-found' })
  const part = await mount(
    DaysElement,
    { sites: one, asked: askedFor('?figures&date=2026-11-01') },
    { at: here.at },
  )
  expect(part).toSay(words().overview.reading)
  await part.set({ asked: askedFor(`?figures&date=${DATE}`) })
  for (const answer of late) answer()
  await pass(0)
  expect(part).toSay(text().counts.peopleServed)
  expect(part).not.toSay(words().problems.unavailable.title)
})
