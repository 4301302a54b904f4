import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { EVERY_SITE, NO_GROUP, type SiteFilter } from '../../../../client/overview/filter.ts'
import { CountyFiltersElement } from '../../../../client/overview/parts/county-filters.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'

const text = () => words().overview
const STREET = { 'zh-CN': '东街', en: 'East Street' }

async function mountFilters(properties: Partial<CountyFiltersElement> = {}) {
  const part = await mount(CountyFiltersElement, properties)
  return { part, filtered: heard<SiteFilter>(part.element, 'filtered') }
}

test('each part of the filter is told with all the others', async () => {
  const filter: SiteFilter = { ...EVERY_SITE, words: 'road', kind: 'hall' }
  const { part, filtered } = await mountFilters({ filter, groups: [STREET] })
  await part.write(text().searchStaff, 'street')
  await part.write(text().level, 'unserved')
  await part.write(text().group, NO_GROUP)
  await part.write(text().sortBy, 'people')
  expect(filtered).toEqual([
    { ...filter, words: 'street' },
    { ...filter, level: 'unserved' },
    { ...filter, group: NO_GROUP },
    { ...filter, by: 'people' },
  ])
})

test('streets are named in the language of the page, and told by their Chinese names', async () => {
  const { part, filtered } = await mountFilters({ groups: [STREET] })
  expect(part).not.toSay('东街')
  await part.write(text().group, '东街')
  expect(filtered[0]?.group).toBe('东街')
})

test('without any street there is none to choose', async () => {
  const { part } = await mountFilters()
  expect(part.all('combobox').length).toBe(3)
})

test('how many are set is said, and all are cleared at a tap', async () => {
  const { part, filtered } = await mountFilters()
  expect(part.find('button')).toBe(null)
  await part.set({ filter: { ...EVERY_SITE, level: 'busy', kind: 'hall' } })
  expect(part.element.shadowRoot?.querySelector('summary')?.textContent).toBe(text().filtersSet({ count: 2 }))
  await part.press(text().clearFilters)
  expect(filtered).toEqual([EVERY_SITE])
})

test('words alone are cleared at a tap too', async () => {
  const { part, filtered } = await mountFilters({ filter: { ...EVERY_SITE, words: 'road' } })
  await part.press(text().clearFilters)
  expect(filtered).toEqual([EVERY_SITE])
})
