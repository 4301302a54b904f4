import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { CountyMapElement } from '../../../../client/overview/parts/county-map.ts'
import type { SiteRow } from '../../../../shared/day/views/sites.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { siteRow } from '../../../kit/site-rows.ts'
import { placedRow } from '../county-rows.ts'

const text = () => words().overview

/** The browser tells how wide it is only when it has drawn it: that is waited for. */
async function show(rows: readonly SiteRow[]) {
  const part = await mount(
    CountyMapElement,
    { rows },
    { inside: (host) => Object.assign(host.style, { width: '600px' }) },
  )
  while (!part.element.shadowRoot?.querySelector('.map')) await settled()
  return { part, chosen: heard<string>(part.element, 'chosen') }
}

const marks = (part: { element: CountyMapElement }) => [
  ...(part.element.shadowRoot?.querySelectorAll('.map g') ?? []),
]

test('each site with a position is a mark with its name, the worst on top', async () => {
  const { part } = await show([placedRow('worst', 0.1, { level: 'unserved' }), placedRow('calm', 0)])
  expect(part.get('img').getAttribute('aria-label')).toBe(text().mapSays({ count: 2 }))
  expect(marks(part).map((mark) => mark.querySelector('title')?.textContent)).toEqual([
    'Site calm',
    'Site worst',
  ])
  expect(marks(part).map((mark) => mark.getAttribute('class'))).toEqual(['clear', 'unserved'])
})

test('sites at one place are one mark, which is of the worst and tells how many more there are', async () => {
  const { part, chosen } = await show([
    placedRow('worst', 0, { level: 'crowded' }),
    placedRow('b', 0),
    placedRow('c', 1),
  ])
  const one = marks(part).find((mark) => mark.querySelector('title')?.textContent?.includes('worst'))
  expect(one?.querySelector('title')?.textContent).toBe(text().several({ name: 'Site worst', others: 1 }))
  one?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  expect(chosen).toEqual(['worst'])
})

test('the one that is chosen is ringed', async () => {
  const { part } = await show([placedRow('a', 0), placedRow('b', 1)])
  expect(part.element.shadowRoot?.querySelectorAll('.ring').length).toBe(0)
  await part.set({ chosen: 'b' })
  expect(
    part.element.shadowRoot?.querySelector('.ring')?.parentElement?.querySelector('title')?.textContent,
  ).toBe('Site b')
})

test('those without a position are counted, and what a level looks like is told', async () => {
  const { part } = await show([placedRow('a', 0), siteRow('b'), siteRow('c')])
  expect(part).toSay(text().unplaced({ count: 2 }))
  expect(part.names('listitem')).toContain(text().levels.unserved)
})
