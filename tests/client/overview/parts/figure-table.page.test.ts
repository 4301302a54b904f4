import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { FigureTableElement } from '../../../../client/overview/parts/figure-table.ts'
import type { FigureTable } from '../../../../client/overview/period-tables.ts'
import { mount } from '../../../kit/mount/mount.ts'

const table = (count: number): FigureTable =>
  ({
    heading: 'By site',
    why: 'Of all sites',
    columns: ['Site', 'Served'],
    rows: Array.from({ length: count }, (_, n) => [`Site ${n}`, String(n)]),
  }) as unknown as FigureTable

test('it has its heading, why it is there, its columns and each row under its name', async () => {
  const part = await mount(FigureTableElement, { table: table(2) })
  expect(part.get('heading').textContent).toBe('By site')
  expect(part).toSay('Of all sites')
  expect(part.names('columnheader')).toEqual(['Served'])
  expect(part.names('rowheader')).toEqual(['Site 0', 'Site 1'])
  expect(part.find('button')).toBe(null)
})

test('of a long one the first rows are shown, and all at a tap', async () => {
  const part = await mount(FigureTableElement, { table: table(25) })
  expect(part.names('rowheader').length).toBe(20)
  await part.press(words().figures.more({ count: 25 }))
  expect(part.names('rowheader').length).toBe(25)
  expect(part.find('button')).toBe(null)
})
