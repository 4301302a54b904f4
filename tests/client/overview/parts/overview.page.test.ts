import { expect, test } from 'vitest'
import '../../../../client/common/elements/sign-in.ts'
import type { PageSession } from '../../../../client/common/http/session.ts'
import { words } from '../../../../client/common/words/words.ts'
// what draws listens to the page from when it is loaded
import '../../../../client/overview/parts/chart.ts'
import '../../../../client/overview/parts/county.ts'
import '../../../../client/overview/parts/moves.ts'
import { OverviewElement } from '../../../../client/overview/parts/overview.ts'
import type { SiteRow, SitesView } from '../../../../shared/day/views/sites.ts'
import { MORNING } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { siteRow } from '../../../kit/site-rows.ts'
import { listOf } from '../county-rows.ts'
import { periodOf, served, TODAY } from '../figures.ts'

const text = () => words().overview
const VIEWER: PageSession = { name: '周敏', role: 'viewer', sites: ['a'], allSites: false }
const rows = [siteRow('a'), siteRow('b', { level: 'crowded' })]

async function open(
  query = '/',
  who: PageSession | null = null,
  sites: readonly SiteRow[] = rows,
  as: SitesView['as'] = who?.role ?? null,
  language: 'en' | 'ar' = 'en',
) {
  server().http.answers('GET /api/session', { is: who })
  server().http.answers('GET /api/figures', { is: periodOf(TODAY, [served()]) })
  await server().shows('sites', listOf(sites, as))
  return mount(OverviewElement, {}, { address: query, at: MORNING, language })
}

test('everybody sees the sites, and the way for staff to sign in', async () => {
  const part = await open()
  expect(part).toSay('Site a')
  expect(part.get('link', text().staff).getAttribute('href')).toBe('/?sign-in')
  expect(part.find('group', text().viewsLabel)).toBe(null)
})

test('without any site that is said', async () => {
  const part = await open('/', null, [])
  expect(part).toSay(text().none)
  expect(part).toSay(text().noneWhy)
})

test('before anything came it says that it loads; cut off, since when', async () => {
  server().isUp = false
  server().http.answers('GET /api/session', { is: null })
  const part = await mount(OverviewElement, {}, { at: MORNING })
  expect(part).toSay(words().common.loading)
  await server().shows('sites', listOf(rows))
  await server().comesBack()
  expect(part).toSay('Site a')
  await server().goesAway()
  await pass(5_000)
  expect(part).toSay(words().common.cutOff({ time: '08:00:00' }))
  expect(part).toSay('Site a')
})

test('of a list only what has changed is sent: the other rows stay, and those that are gone go', async () => {
  const part = await open()
  const view = listOf([siteRow('a', { level: 'unserved' })])
  await server().shows('sites', { ...view, isWhole: false, gone: ['b'] })
  expect(part).toSay(text().levels.unserved)
  expect(part).not.toSay('Site b')
})

test('staff have the county desk, the figures and their name; an owner has the way to set up', async () => {
  const part = await open('/', VIEWER)
  expect(part.get('table', text().table)).toBeTruthy()
  expect(part).toSay('周敏')
  expect(part.find('link', text().setup)).toBe(null)
  await part.leave()
  const owner = await open('/', { ...VIEWER, role: 'owner' })
  expect(owner.all('link', text().setup).some((one) => one.getAttribute('href') === '/setup')).toBe(true)
})

test('a filter stands in the address, and goes along to the figures and back', async () => {
  server().http.answers('GET /api/sites/b/days/2026-11-23', { refused: 'not-found' })
  const part = await open('/?q=Site+a', { ...VIEWER, allSites: true })
  expect(part).not.toSay('Site b')
  await part.write(text().searchStaff, 'Site b')
  expect(location.search).toBe('?q=Site+b')
  await part.press(text().views.figures)
  expect(location.search).toBe('?figures&words=Site+b')
  const figures = server().http.asked.filter(({ path }) => path.startsWith('/api/figures'))
  expect(figures.map(({ path }) => path)).toEqual(['/api/figures?from=2026-11-23&to=2026-11-23&words=Site+b'])
  await part.press(text().views.sites)
  expect(location.search).toBe('?q=Site+b')
})

test('figures are read only of the sites that somebody may read', async () => {
  server().http.answers('GET /api/sites/a/days/2026-11-23', { refused: 'not-found' })
  const part = await open('/?figures', VIEWER)
  expect(part.get('button', text().views.figures).getAttribute('aria-pressed')).toBe('true')
  const list = part.get('combobox', words().figures.site) as HTMLSelectElement
  expect([...list.options].map(({ value }) => value)).toEqual(['a'])
})

test('who is not signed in is asked to before figures are shown', async () => {
  const part = await open('/?figures')
  expect(part).toSay(text().signIn)
  expect(part.offers(words().marshal.signIn)).toBe(true)
  expect(server().http.asked.some(({ path }) => path.startsWith('/api/figures'))).toBe(false)
})

test('the address to sign in at has the form for who is not, and the sites for who is', async () => {
  const part = await open('/?sign-in')
  expect(part.offers(words().marshal.signIn)).toBe(true)
  expect(part.find('link', text().staff)).toBe(null)
  await part.leave()
  const signedIn = await open('/?sign-in', VIEWER)
  expect(signedIn.find('button', words().marshal.signIn)).toBe(null)
  expect(location.pathname + location.search).toBe('/')
})

test('a session that has ended since shows the sites as to everybody', async () => {
  const part = await open('/', VIEWER, rows, null)
  expect(part.find('table')).toBe(null)
  expect(part).toSay('Site a')
})

test('that it cannot be told who is signed in leaves the page as it is for everybody', async () => {
  server().http.answers('GET /api/session', 'is down')
  await server().shows('sites', listOf(rows))
  const part = await mount(OverviewElement, {}, { at: MORNING })
  expect(part.get('link', text().staff)).toBeTruthy()
})

test('the moves out of turn of a site are those of its newest day, or of the one in the address', async () => {
  const { http } = server()
  for (const date of ['2026-11-23', '2026-11-20'])
    http.answers(`GET /api/sites/a/days/${date}/moves`, { is: { moves: [], more: false } })
  const part = await open('/?moves=a')
  expect(part).toSay(words().moves.heading)
  await part.leave()
  await open('/?moves=a&date=2026-11-20')
  expect(
    http.asked.filter(({ path }) => path.includes('/moves')).map(({ path }) => path.replace(/\?$/, '')),
  ).toEqual(['/api/sites/a/days/2026-11-23/moves', '/api/sites/a/days/2026-11-20/moves'])
})

test('the moves of a site that there is not are none', async () => {
  const part = await open('/?moves=gone')
  expect(part).toSay(text().none)
})

test('many sites of a public list are there, a few at first', async () => {
  const part = await open(
    '/',
    null,
    Array.from({ length: 200 }, (_, n) => siteRow(`s${n}`)),
  )
  expect(part).toSay(text().showAll({ count: 200 }))
})

test('a page in Arabic says it in Arabic', async () => {
  const part = await open('/', VIEWER, rows, 'viewer', 'ar')
  expect(part).toSay(text().levels.crowded)
  expect(document.title).toBe(text().title)
})
