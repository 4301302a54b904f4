import { expect, test } from 'vitest'
import { metresTo, sitesWanted } from '../../../client/overview/order.ts'
import type { OverviewView } from '../../../shared/day/views/site.ts'
import { waitOf } from '../../kit/wait.ts'

type Site = OverviewView['sites'][number]
const site = (id: string, zh: string, changes: Partial<Site> = {}): Site => ({
  id,
  name: { 'zh-CN': zh, en: `Site ${id}` },
  timeZone: 'Asia/Shanghai',
  kind: 'testing',
  open: true,
  level: 'clear',
  waiting: 0,
  people: 0,
  wait: waitOf(5, 10),
  desks: 1,
  place: null,
  hours: null,
  date: '2026-11-23',
  version: 1,
  alarms: [],
  ...changes,
})
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
const wanted = { by: 'wait', words: '', language: 'zh-CN', here: null } as const
const ids = (found: readonly Site[]) => found.map(({ id }) => id)

test('by wait: the shortest first, then what is not known, then where no numbers are given, the closed last', () =>
  expect(ids(sitesWanted(sites, wanted))).toEqual(['short', 'long', 'unknown', 'no-numbers', 'closed']))

test('a site where nobody calls is the last of those that give numbers for who looks for a short wait, and the first for who watches over them', () => {
  const unserved = site('unserved', '无', { level: 'unserved', wait: waitOf(0, 1) })
  const crowded = site('crowded', '挤', { level: 'crowded', wait: waitOf(50, 70) })
  const alarmed = site('alarmed', '警', { alarms: ['help'] })
  const all = [...sites, crowded, alarmed, unserved]
  expect(ids(sitesWanted(all, wanted)).slice(-3)).toEqual(['unserved', 'no-numbers', 'closed'])
  expect(ids(sitesWanted(all, { ...wanted, by: 'attention' })).slice(0, 4)).toEqual([
    'unserved',
    'crowded',
    'alarmed',
    'long',
  ])
})

test('by name: as its reader sorts names, numbers by their value', () => {
  const named = [site('a', '沙河 10 号'), site('b', '沙河 2 号'), site('c', '北门'), site('d', '张家')]
  expect(ids(sitesWanted(named, { ...wanted, by: 'name' }))).toEqual(['c', 'b', 'a', 'd'])
})

test('by distance: the nearest first, those that are not on the map after them', () => {
  const found = sitesWanted(sites, { ...wanted, by: 'distance', here: { lat: 28.31, lon: 112.9 } })
  expect(ids(found).slice(0, 2)).toEqual(['unknown', 'long'])
  expect(found.slice(2).every((one) => metresTo(one, { lat: 0, lon: 0 }) === null)).toBe(true)
})

test('a search finds name and address in either language, all its words, whatever their width and case', () => {
  const find = (words: string) => ids(sitesWanted(sites, { ...wanted, words }))
  expect(find('解放路')).toEqual(['unknown'])
  expect(find('JIEFANG 9')).toEqual(['unknown'])
  expect(find('short')).toEqual(['short'])
  expect(find('短')).toEqual(['short'])
  expect(find('jiefang short')).toEqual([])
})

test('sites of equal rank stand by name, and what was given stays as it was', () => {
  const same = Object.freeze([site('b', '乙'), site('a', '甲')])
  expect(ids(sitesWanted(same, { ...wanted, language: 'en' }))).toEqual(['a', 'b'])
})
