import { beforeAll, expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { SiteListElement } from '../../../../client/setup/parts/site-list.ts'
import { reader } from '../../../../client/setup/pinyin.ts'
import type { SiteSummary } from '../../../../shared/day/views/site.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { HONGQI, summaryOf } from '../owner.ts'

const text = () => words().setup.making
const placed = summaryOf(
  sampleSite({ place: { address: { 'zh-CN': '人民路5号', en: '5 Renmin Road' }, lat: 28.2, lon: 113 } }),
)

beforeAll(async () => {
  // the dictionary is there from now on
  await reader()
})

async function mountList(sites: readonly SiteSummary[]) {
  const part = await mount(SiteListElement, { sites, site: 'xingfuli' })
  return { part, chosen: heard(part.element, 'chosen') }
}

const search = () => text().search

test('each says its kind, its address and its short name; the one that is set up is marked', async () => {
  const { part } = await mountList([placed, summaryOf(HONGQI)])
  const [first, second] = part.all('button')
  expect(first?.textContent).toContain(`${words().setup.options.kind.testing} · 5 Renmin Road · xingfuli`)
  expect(first?.getAttribute('aria-current')).toBe('true')
  expect(second?.getAttribute('aria-current')).toBe(null)
})

test('it can be typed into at once', async () => {
  const { part } = await mountList([placed])
  expect(part.element.shadowRoot?.activeElement).toBe(part.field(search()))
})

for (const [what, typed] of [
  ['its English name', 'hongqi'],
  ['its Chinese name', '红旗'],
  ['how it is read', 'hong qi she'],
  ['the first letters of how it is read', 'hqsq'],
  ['its name in wide letters', 'Ｈｏｎｇｑｉ'],
] as const) {
  test(`a site is found by ${what}`, async () => {
    const { part } = await mountList([placed, summaryOf(HONGQI)])
    await part.write(search(), typed)
    expect(part.names().length).toBe(1)
    expect(part.names()[0]).toContain('Hongqi')
  })
}

test('a site is found by its address', async () => {
  const { part } = await mountList([placed, summaryOf(HONGQI)])
  await part.write(search(), '人民路')
  expect(part.names().length).toBe(1)
  expect(part).toSay('Xingfuli West Court')
})

test('that none is found is said', async () => {
  const { part } = await mountList([placed])
  await part.write(search(), 'nowhere')
  expect(part.get('status').textContent).toBe(text().noneFound)
  expect(part.names()).toEqual([])
})

test('of many the first are drawn, how many more there are is said, and each is found by typing on', async () => {
  const many = Array.from({ length: 45 }, (_, n) =>
    summaryOf(sampleSite({ id: `site-${n}`, name: { 'zh-CN': `网点${n}`, en: `Point ${n}` } })),
  )
  const { part } = await mountList(many)
  expect(part.names().length).toBe(40)
  expect(part.get('status').textContent).toBe(text().moreFound({ count: 5 }))
  await part.write(search(), 'site-44')
  expect(part.names().length).toBe(1)
  expect(part.get('status').textContent).toBe('')
})

test('a site that was put away is marked, and stands after all others', async () => {
  const away = summaryOf(HONGQI, { ended: true })
  const { part } = await mountList([away, placed])
  const [first, last] = part.names()
  expect(first).toContain('Xingfuli')
  expect(last).toContain(words().setup.form.ending.mark)
})

test('a tap tells which', async () => {
  const { part, chosen } = await mountList([placed, summaryOf(HONGQI)])
  await part.press('Hongqi')
  expect(chosen).toEqual(['hongqi'])
})
