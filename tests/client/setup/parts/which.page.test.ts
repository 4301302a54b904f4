import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { WhichElement } from '../../../../client/setup/parts/which.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { HONGQI, summaryOf } from '../owner.ts'

const text = () => words().setup.making
const two = [summaryOf(), summaryOf(HONGQI)]

async function mountWhich(properties: Partial<WhichElement> = {}) {
  const part = await mount(WhichElement, { sites: two, site: 'xingfuli', ...properties })
  const told = { chosen: heard(part.element, 'chosen'), another: heard(part.element, 'another') }
  return { part, ...told, copy: heard(part.element, 'copy') }
}

test('it names the site that is set up, and the ways to another', async () => {
  const { part } = await mountWhich({ canMake: true })
  expect(part.get('heading').textContent).toBe('Xingfuli West Court')
  expect(part.names()).toEqual([text().other({ count: 2 }), words().setup.another, text().copy])
})

test('the only site has no other to go to', async () => {
  const { part } = await mountWhich({ sites: [summaryOf()] })
  expect(part.names()).toEqual([])
})

test('a site that is not in the list yet has its short name', async () => {
  const { part } = await mountWhich({ site: 'new-one' })
  expect(part.get('heading').textContent).toBe('new-one')
})

test('the list opens and shuts; choosing one tells which, and shuts it', async () => {
  const { part, chosen } = await mountWhich()
  const other = text().other({ count: 2 })
  expect(part.get('button', other).getAttribute('aria-expanded')).toBe('false')
  await part.press(other)
  expect(part.get('button', other).getAttribute('aria-expanded')).toBe('true')
  await part.press('Hongqi')
  expect(chosen).toEqual(['hongqi'])
  expect(part.find('searchbox')).toBe(null)
})

test('a new site and a copy are asked for', async () => {
  const { part, another, copy } = await mountWhich({ canMake: true })
  await part.press(words().setup.another)
  await part.press(text().copy)
  expect([another.length, copy.length]).toEqual([1, 1])
})
