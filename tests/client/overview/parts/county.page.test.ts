import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { EVERY_SITE, type SiteFilter } from '../../../../client/overview/filter.ts'
import { CountyElement } from '../../../../client/overview/parts/county.ts'
import type { SiteRow } from '../../../../shared/day/views/sites.ts'
import { pauseWords } from '../../../../shared/text/pause-words.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { press } from '../../../kit/mount/part.ts'
import { siteRow } from '../../../kit/site-rows.ts'
import { waitOf } from '../../../kit/wait.ts'
import { placedRow } from '../county-rows.ts'

const text = () => words().overview
const calm = siteRow('calm', { people: 2, served: 30, desks: 2 })
const full = siteRow('full', {
  level: 'crowded',
  people: 1200,
  waiting: 900,
  wait: waitOf(60, 80),
  served: 5,
})
const alone = siteRow('alone', {
  level: 'unserved',
  wait: null,
  waiting: 4,
  people: 4,
  desks: 0,
  alarms: ['unserved'],
})
const all = [calm, full, alone]

async function mountCounty(sites: readonly SiteRow[] = all, properties: Partial<CountyElement> = {}) {
  const part = await mount(CountyElement, { sites, as: 'viewer', ...properties })
  return { part, filtered: heard<SiteFilter>(part.element, 'filtered') }
}

type County = Awaited<ReturnType<typeof mountCounty>>['part']
const rows = (part: County) => part.names('row').slice(1)
const order = (part: County) => rows(part).map((row) => /Site (\w+)/.exec(row)?.[1])

test('the worst come first, each with its level, its wait, and how many wait', async () => {
  const { part } = await mountCounty()
  expect(order(part)).toEqual(['alone', 'full', 'calm'])
  const [first, second] = rows(part)
  expect(first).toContain(text().levels.unserved)
  expect(first).toContain(text().unservedWait({ count: 4 }))
  expect(second).toContain('1,200')
  expect(second).toContain(text().deskOf({ open: 1, all: 3 }))
})

test('what all come to together is said above, of those that are shown', async () => {
  const { part } = await mountCounty()
  const totals = () => part.names('definition')
  expect(totals()).toEqual(['3', '1,206', text().deskOf({ open: 3, all: 9 }), '35', '1', '0'])
  await part.set({ filter: { ...EVERY_SITE, level: 'clear' } })
  expect(totals()[0]).toBe('1')
  expect(order(part)).toEqual(['calm'])
})

test('alarms are named, unless the level says them already', async () => {
  const { part } = await mountCounty([siteRow('mute', { alarms: ['help', 'screen'] }), alone])
  const says = (name: string) => rows(part).find((row) => row.includes(name))
  expect(says('Site mute')).toContain(`${text().alarms.help} · ${text().alarms.screen}`)
  expect(says('Site alone')).not.toContain(text().alarms.help)
})

test('the row of a paused site says why and until when', async () => {
  const pause = { since: 0, until: null, reason: 'weather', words: null, shelter: true, site: true } as const
  const { part } = await mountCounty([siteRow('wet', { pause }), calm])
  const says = (name: string) => rows(part).find((row) => row.includes(name))
  expect(says('Site wet')).toContain(pauseWords.en.reasons.weather)
  expect(says('Site calm')).not.toContain(pauseWords.en.reasons.weather)
})

test('whom the list is for decides which pages it leads to', async () => {
  const { part } = await mountCounty([calm])
  expect(part.all('link').map((one) => one.getAttribute('href'))).toEqual(['/marshal/calm'])
  await part.set({ as: 'owner' })
  expect(part.all('link').map((one) => one.getAttribute('href'))).toEqual([
    '/marshal/calm',
    '/screen/calm',
    '/setup?site=calm',
  ])
})

test('a filter that leaves nothing says so, and is cleared at a tap', async () => {
  const { part, filtered } = await mountCounty(all, { filter: { ...EVERY_SITE, words: 'nowhere' } })
  expect(part).toSay(text().noneLeft)
  // the first one stands among the filters
  await press(part.all('button', text().clearFilters).at(-1)!)
  expect(filtered).toEqual([EVERY_SITE])
})

test('nothing moves under a hand: the order stays while a mouse is over the rows, and new ones come last', async () => {
  const { part } = await mountCounty()
  const table = part.get('table', text().table)
  table.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }))
  await part.set({
    sites: [siteRow('new', { level: 'unserved' }), { ...calm, level: 'unserved' }, full, alone],
  })
  expect(order(part)).toEqual(['alone', 'full', 'calm', 'new'])
  table.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }))
  await settled()
  expect(order(part).at(-1)).toBe('full')
})

test('a finger holds nothing, and another filter orders them anew', async () => {
  const { part } = await mountCounty()
  const table = part.get('table', text().table)
  table.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'touch' }))
  await part.set({
    sites: [{ ...calm, level: 'unserved', waiting: 90, people: 90 }, full, { ...alone, level: 'clear' }],
  })
  expect(order(part)[0]).toBe('calm')
  table.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }))
  await part.set({ filter: { ...EVERY_SITE, by: 'people' } })
  expect(order(part)[0]).toBe('full')
})

test('sites with a position are on a map; without any there is none', async () => {
  const { part } = await mountCounty([placedRow('a', 0), placedRow('b', 0.01), siteRow('c')])
  // the browser tells a map how wide it is only when it has drawn it
  while (!part.find('img')) await settled()
  expect(part.get('img').getAttribute('aria-label')).toBe(text().mapSays({ count: 2 }))
  expect(part).toSay(text().unplaced({ count: 1 }))
  await part.set({ sites: [siteRow('c')] })
  expect(part.find('img')).toBe(null)
})

test('a site that is chosen on the map has its row open', async () => {
  const { part } = await mountCounty([placedRow('a', 0), placedRow('b', 0.1)])
  const map = part.element.shadowRoot?.querySelector('yi-county-map')
  map?.dispatchEvent(new CustomEvent('chosen', { detail: 'b' }))
  await settled()
  const more = (name: string) =>
    part.element.shadowRoot?.querySelector(`button[aria-label="${text().more({ name })}"]`)
  expect(more('Site b')?.getAttribute('aria-expanded')).toBe('true')
  expect(more('Site a')?.getAttribute('aria-expanded')).toBe('false')
})

test('many sites are all there', async () => {
  const { part } = await mountCounty(Array.from({ length: 120 }, (_, n) => siteRow(`s${n}`)))
  expect(part.get('table').getAttribute('aria-rowcount')).toBe('121')
  expect(part.element.shadowRoot?.querySelectorAll('[role=row].site').length).toBe(120)
})

test('every language says it', async () => {
  await inEveryLanguage(async (language, said) => {
    const part = await mount(CountyElement, { sites: all, as: 'owner' }, { language })
    expect(part).toSay(said.overview.levels.unserved)
    expect(part).toSay(said.overview.totals.sites({ count: 3 }))
  })
})
