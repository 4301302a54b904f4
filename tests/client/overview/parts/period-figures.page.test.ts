import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
// what draws listens to the page from when it is loaded
import '../../../../client/overview/parts/chart.ts'
import { PeriodFiguresElement } from '../../../../client/overview/parts/period-figures.ts'
import { siteSummary } from '../../../../shared/day/views/site.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { DATE, periodOf, served, TODAY } from '../figures.ts'

const text = () => words().figures
const hongqi = served(sampleSite({ id: 'hongqi', name: { 'zh-CN': '红旗', en: 'Hongqi' } }))
const here = served()
const sites = [here, hongqi].map(({ day, at }) => siteSummary(day, at))
const WEEK = { from: '2026-11-17', to: DATE }

async function show(properties: Partial<PeriodFiguresElement>) {
  return mount(
    PeriodFiguresElement,
    { sites, figures: periodOf(TODAY, [here]), at: here.at, ...properties },
    { at: here.at },
  )
}

/** What stands at a figure. */
const figure = (part: Awaited<ReturnType<typeof show>>, term: string) =>
  [...(part.element.shadowRoot?.querySelectorAll('dl div') ?? [])]
    .find((one) => one.querySelector('dt')?.textContent === term)
    ?.querySelector('dd')?.textContent

test('a day of one site has its name, its date, and how many were served and waited', async () => {
  const part = await show({})
  expect(part.get('heading', 'Xingfuli West Court').textContent).toContain(DATE)
  expect(figure(part, text().counts.taken)).toBe('4')
  expect(figure(part, text().counts.served)).toBe('2')
  expect(figure(part, text().counts.waitedLongest)).toBe(words().overview.minutes({ count: 15 }))
  expect(part).toSay(text().daysOf({ days: 1 }))
})

test('several sites have one heading, and a table of each by name', async () => {
  const part = await show({ figures: periodOf(WEEK, [here, hongqi]) })
  expect(part.get('heading', text().heading).textContent).toContain(text().range(WEEK))
  expect(part).toSay(text().sitesWhy({ count: 2, served: 2 }))
  expect(part.names('rowheader')).toEqual(expect.arrayContaining(['Hongqi', 'Xingfuli West Court']))
})

test('what never happened is not told', async () => {
  const part = await show({})
  expect(figure(part, text().counts.missed)).toBe(undefined)
  expect(figure(part, text().counts.open)).toBe('2')
})

test('[O9] [F8] who was observed and let in is told where a site has a room or an entrance', async () => {
  const { all, sites: rows, ...rest } = periodOf(WEEK, [here, hongqi])
  const stays = { observed: 7, entered: 9, mostInside: 4 }
  const figures = { ...rest, all: { ...all, ...stays }, sites: [{ ...rows[0]!, ...stays }, ...rows.slice(1)] }
  const part = await show({ figures })
  expect(figure(part, text().counts.observed)).toBe('7')
  expect(figure(part, text().counts.entered)).toBe('9')
  expect(figure(part, text().counts.mostInside)).toBe('4')
  expect(part.names('columnheader')).toEqual(expect.arrayContaining([text().counts.entered]))
  await part.set({ figures: periodOf(WEEK, [here, hongqi]) })
  expect(figure(part, text().counts.entered)).toBe(undefined)
  expect(part.names('columnheader')).not.toContain(text().counts.entered)
})

test('a time that is over is held against the one before, which is named', async () => {
  const part = await show({ figures: periodOf(WEEK, [here, hongqi], {}, [here]) })
  expect(part).toSay(text().againstHow({ from: '2026-11-10', to: '2026-11-16' }))
  expect(part).toSay(text().against({ value: '2 (+100%)' }))
})

test('a time that is not over is not held against anything, which is said', async () => {
  const soFar = { isGoingOn: true, waiting: 1, unserved: 0 }
  const part = await show({ figures: periodOf(WEEK, [here], {}, [hongqi]), soFar })
  expect(part).toSay(text().noAgainst({ time: '08:15' }))
  expect(part).not.toSay(text().against({ value: '2' }))
})

test('days that are still counted, that know less, or that could not be read are told of', async () => {
  const part = await show({ figures: periodOf(WEEK, [here], { pending: 3, partial: 2, unread: 1 }) })
  const notes = part.get('status').textContent
  for (const said of [
    text().pending({ count: 3 }),
    text().partial({ count: 2 }),
    text().unread({ count: 1 }),
  ])
    expect(notes).toContain(said)
  await part.set({ figures: periodOf(WEEK, [here]) })
  expect(part.get('status').textContent?.trim()).toBe('')
})

test('it is downloaded for the same days and sites, in the language of the page; staff only where they are told', async () => {
  const part = await show({ choice: { site: ['xingfuli'] } })
  const link = part.get('link', text().download)
  expect(link.getAttribute('href')).toBe(
    `/api/figures.xlsx?from=${DATE}&to=${DATE}&site=xingfuli&language=en`,
  )
  part.element.shadowRoot?.querySelector('details')?.setAttribute('open', '')
  expect(part.find('link', text().sheets.staff)).toBe(null)
  await part.set({ figures: periodOf(TODAY, [here], { staff: [] }) })
  expect(part.get('link', text().sheets.staff).getAttribute('href')).toContain('sheet=staff')
})

test('every language says it', async () => {
  await inEveryLanguage(async (language, said) => {
    const figures = periodOf(WEEK, [here, hongqi], {}, [here])
    const part = await mount(PeriodFiguresElement, { sites, figures, at: here.at }, { language, at: here.at })
    expect(part).toSay(said.figures.counts.peopleServed)
    expect(part).toSay(said.figures.error)
  })
})
