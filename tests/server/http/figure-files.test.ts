// Figures as files, read back by a library that did not write them.

import readExcel from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { allTickets } from '../../../shared/day/nouns/find.ts'
import type { Language } from '../../../shared/languages.ts'
import { everyLanguage } from '../../../shared/text/every-language.ts'
import { HOUR, MINUTE, MORNING } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { openWorld, type World } from '../../kit/world.ts'

const SITE = 'evil'
const DATE = '2026-11-23'
const QUERY = `from=${DATE}&to=${DATE}`
/** Names that a spreadsheet would take for something else. */
const name = { 'zh-CN': '=cmd()', en: '+1, "one"' }
const desks = [{ id: '1-2', queues: ['A', 'G'] }]
let world: World

beforeEach(async () => {
  world = await openWorld()
  const settings = { ...sampleSite(), id: SITE, name, desks, presence: 'open' }
  await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, settings)
  const give = (command: string, input: object = {}) =>
    world.owner.ask('POST', `/api/sites/${SITE}/commands/${command}`, input)
  await give('open-day')
  await give('open-desk', { desk: '1-2' })
  for (const needs of [['elderly', 'disabled'], [], []])
    await give('take-ticket', { queue: 'A', party: 2, needs })
  world.clock.pass(90_000)
  await give('call-next', { desk: '1-2', seen: [] })
  world.clock.pass(MINUTE)
  await give('arrive', { number: 'A001' })
  world.clock.pass(MINUTE)
  await give('finish', { number: 'A001' })
})
afterEach(() => world.close())

async function sheets(language: Language) {
  const url = `${world.base}/api/figures.xlsx?${QUERY}&site=${SITE}&language=${language}`
  const { cookie } = await world.signedIn('viewer', [SITE])
  const response = await fetch(url, { headers: { cookie } })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('spreadsheetml')
  const read = await readExcel(Buffer.from(await response.arrayBuffer()))
  return new Map(read.map(({ sheet, data }) => [sheet, data]))
}

test('a spreadsheet has a sheet for each figure, with headings in the requested language', async () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const words = everyLanguage[language].sheets
    const read = await sheets(language)
    // a viewer is not told who did what
    const { staff: _, ...names } = words.names
    expect([...read.keys()]).toEqual(Object.values(names))
    expect(read.get(words.names.tickets)?.[0]).toContain(words.waitedMinutes)
  }
})

test('a name that looks like a formula stays a text, and times are by the site’s clock', async () => {
  const words = everyLanguage['zh-CN'].sheets
  const read = await sheets('zh-CN')
  const [head = [], first = []] = read.get(words.names.tickets) ?? []
  const ticket = Object.fromEntries(head.map((column, at) => [String(column), toTheSecond(first[at])]))
  const wall = (ms: number) => new Date(MORNING + ms + 8 * HOUR)
  expect(ticket).toMatchObject({
    [words.date]: new Date(`${DATE}T00:00:00Z`),
    [words.site]: '=cmd()',
    [words.siteId]: SITE,
    [words.number]: 'A001',
    [words.party]: 2,
    [words.needs]: '老人、残疾人',
    [words.state]: '完成',
    [words.desk]: '1-2',
    [words.takenAt]: wall(0),
    [words.calledAt]: wall(90_000),
    [words.arrivedAt]: wall(150_000),
    [words.endedAt]: wall(210_000),
    [words.waitedMinutes]: 1.5,
    [words.walkedMinutes]: 1,
    [words.atDeskMinutes]: 1,
  })
  const [, site] = read.get(words.names.sites) ?? []
  expect(site?.[0]).toBe('=cmd()')
})

test('the sums of the sheets are those of the log', async () => {
  const words = everyLanguage.en.sheets
  const read = await sheets('en')
  const { day } = (await world.app.days.dayOf(SITE, DATE)) ?? expect.unreachable()
  const tickets = [...allTickets(day)]
  for (const name of ['sites', 'kinds', 'queues', 'hours', 'weekdays', 'dates'] as const) {
    const [head = [], ...rows] = read.get(words.names[name]) ?? []
    const sum = (column: string) =>
      rows.reduce((total, row) => total + Number(row[head.indexOf(column)] ?? 0), 0)
    expect(sum(words.counted.taken), name).toBe(tickets.length)
    expect(sum(words.counted.people), name).toBe(tickets.reduce((total, { party }) => total + party, 0))
    expect(sum(words.counted.served), name).toBe(tickets.filter(({ state }) => state === 'served').length)
  }
  const [, ...rows] = read.get(words.names.tickets) ?? []
  expect(rows).toHaveLength(tickets.length)
})

test('a CSV file has the same columns, and nothing that a spreadsheet would evaluate', async () => {
  const words = everyLanguage.en.sheets
  const read = await sheets('en')
  const csv = async (sheet: string) => {
    const { text, status } = await world.owner.ask(
      'GET',
      `/api/figures.csv?${QUERY}&site=${SITE}&sheet=${sheet}&language=en`,
    )
    expect(status, text).toBe(200)
    return text.replace('\u{FEFF}', '').trimEnd().split('\n')
  }
  for (const name of ['summary', 'sites', 'desks', 'tickets'] as const) {
    const [head = ''] = await csv(name)
    expect(head).toBe(read.get(words.names[name])?.[0]?.join(','))
  }
  const [, ticket = ''] = await csv('tickets')
  expect(ticket).toBe(
    `${DATE},"'+1, ""one""",${SITE},A001,A,General,2,"elderly, disabled",served,'1-2,` +
      `2026-11-23 08:00:00,2026-11-23 08:00:00,2026-11-23 08:01:30,2026-11-23 08:02:30,2026-11-23 08:03:30,1.5,1,1,`,
  )
})

test('one file at a time is made for an account, and the next when it is done', async () => {
  const ask = () => world.owner.ask('GET', `/api/figures.xlsx?${QUERY}`)
  const both = await Promise.all([ask(), ask()])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 429])
  expect((await ask()).status).toBe(200)
})

test('an unknown sheet or language is refused', async () => {
  for (const more of ['sheet=cakes', 'language=fr']) {
    const { status, body } = await world.owner.ask('GET', `/api/figures.csv?${QUERY}&${more}`)
    expect(status).toBe(400)
    expect(body.errors[0].path).toBe(more.split('=')[0])
  }
})

test('a day whose log is gone is in the figures, and its numbers are said to be gone', async () => {
  world.clock.notBefore(world.clock.now() + 24 * HOUR)
  world.clock.pass(0)
  await world.app.days.day(SITE)
  world.clock.notBefore(world.clock.now() + 91 * 24 * HOUR)
  await world.app.retention.run()
  expect(await world.store.read(SITE, DATE)).toEqual([])
  world.owner = await world.staff('owner', '246810')
  const words = everyLanguage.en.sheets
  const read = await sheets('en')
  expect(read.get(words.names.tickets)?.[1]?.[1]).toBe(words.notes.erased({ count: 1 }))
  const [head = [], site = []] = read.get(words.names.sites) ?? []
  expect(site[head.indexOf(words.counted.taken)]).toBe(3)
})

/** A spreadsheet counts times in days, with a tiny rounding error. */
function toTheSecond(cell: unknown): unknown {
  return cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell
}
