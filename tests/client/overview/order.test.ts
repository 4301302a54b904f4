import { expect, test } from 'vitest'
import { kindsAmong, metresTo, servesNow, sitesWanted } from '../../../client/overview/order.ts'
import type { SiteRow } from '../../../shared/day/views/sites.ts'
import { siteRow } from '../../kit/site-rows.ts'
import { waitOf } from '../../kit/wait.ts'

type Site = SiteRow
const site = (id: string, zh: string, changes: Partial<Site> = {}): Site =>
  siteRow(id, { name: { 'zh-CN': zh, en: `Site ${id}` }, ...changes })
const at = (lat: number, lon: number, zh = '某路', en = 'Some Road') => ({
  place: { lat, lon, address: { 'zh-CN': zh, en } },
})
const sites = [
  site('closed', '关', { level: 'closed', open: false, wait: null }),
  site('long', '长', { wait: waitOf(30, 40), ...at(28.2, 112.9) }),
  site('unknown', '未', { wait: null, ...at(28.3, 112.9, '解放路 9 号', '9 Jiefang Road') }),
  site('short', '短', { wait: waitOf(1, 4) }),
  site('no-numbers', '停', { open: false, wait: waitOf(0, 2) }),
]
const wanted = { by: 'wait', words: '', kind: '', language: 'zh-CN', here: null } as const
const ids = (found: readonly Site[]) => found.map(({ id }) => id)

test('by wait: the shortest first, then unknown waits, then sites without new numbers, the closed last', () =>
  expect(ids(sitesWanted(sites, wanted))).toEqual(['short', 'long', 'unknown', 'no-numbers', 'closed']))

test('a site where nobody calls is the last of those that give numbers', () => {
  const unserved = site('unserved', '无', { level: 'unserved', wait: waitOf(0, 1) })
  expect(ids(sitesWanted([...sites, unserved], wanted)).slice(-3)).toEqual([
    'unserved',
    'no-numbers',
    'closed',
  ])
})

test('a site that nobody serves, that gives no numbers or whose day stands still is never recommended', () => {
  const no = [
    site('unserved', '无', { level: 'unserved', wait: null }),
    site('idle', '空', { desks: 0, wait: null }),
    site('closed', '关', { level: 'closed', open: false, desks: 0 }),
    site('no-numbers', '停', { open: false }),
    site('damaged', '坏', { alarms: ['damaged'] }),
    site('ahead', '快', { alarms: ['ahead', 'wait'] }),
  ]
  expect(no.filter(servesNow)).toEqual([])
  const yes = [
    site('clear', '畅'),
    site('busy', '忙', { level: 'busy' }),
    site('crowded', '挤', { level: 'crowded', alarms: ['wait', 'help'] }),
  ]
  expect(yes.filter(servesNow)).toEqual(yes)
})

test('a filter by kind shows only its sites, and offers only kinds that some site has', () => {
  const mixed = [site('a', '甲', { kind: 'hall' }), site('b', '乙'), site('c', '丙', { kind: 'hall' })]
  expect(ids(sitesWanted(mixed, { ...wanted, kind: 'hall' })).sort()).toEqual(['a', 'c'])
  expect(kindsAmong(mixed)).toEqual(['testing', 'hall'])
})

test("by name: in the reader's alphabetical order, with numbers by their value", () => {
  const named = [site('a', '沙河 10 号'), site('b', '沙河 2 号'), site('c', '北门'), site('d', '张家')]
  expect(ids(sitesWanted(named, { ...wanted, by: 'name' }))).toEqual(['c', 'b', 'a', 'd'])
})

test('by distance: the nearest first, sites without a position last', () => {
  const found = sitesWanted(sites, { ...wanted, by: 'distance', here: { lat: 28.31, lon: 112.9 } })
  expect(ids(found).slice(0, 2)).toEqual(['unknown', 'long'])
  expect(found.slice(2).every((one) => metresTo(one, { lat: 0, lon: 0 }) === null)).toBe(true)
})

test('a search finds all its words in name and address, in either language, whatever their width and case', () => {
  const find = (words: string) => ids(sitesWanted(sites, { ...wanted, words }))
  expect(find('解放路')).toEqual(['unknown'])
  expect(find('JIEFANG 9')).toEqual(['unknown'])
  expect(find('short')).toEqual(['short'])
  expect(find('短')).toEqual(['short'])
  expect(find('jiefang short')).toEqual([])
})

test('sites of equal rank are in the order of their names, and the given list does not change', () => {
  const same = Object.freeze([site('b', '乙'), site('a', '甲')])
  expect(ids(sitesWanted(same, { ...wanted, language: 'en' }))).toEqual(['a', 'b'])
})
