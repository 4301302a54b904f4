import fc from 'fast-check'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { isFound, keysOf } from '../../../client/setup/find-sites.ts'
import { reader } from '../../../client/setup/pinyin.ts'
import { englishName, type PinyinReader, shortName } from '../../../client/setup/short-name.ts'
import { SiteId } from '../../../shared/day/nouns/ids.ts'

let read: PinyinReader
beforeAll(async () => {
  read = await reader()
})

test.each([
  ['红旗社区', 'hongqi', 'Hongqi Community'],
  ['红旗社区核酸采样点', 'hongqi', 'Hongqi Community Testing Site'],
  ['六安路小区', 'luanlu', 'Luanlu Estate'],
  ['厦门湖里接种点', 'xiamenhuli', 'Xiamenhuli Vaccination Site'],
  ['绿园2号门', 'lvyuan2haomen', 'Lvyuan 2 haomen'],
  ['东门', 'dongmen', 'Dongmen'],
  ['North Gate', 'north-gate', 'North Gate'],
  ['社区', 'shequ', 'Shequ'],
])('%s is proposed as %s, and in English as %s', (chinese, id, english) => {
  expect(shortName(chinese, read, [])).toBe(id)
  expect(englishName(chinese, read)).toBe(english)
})

test('a short name that is taken gets the next number', () => {
  expect(shortName('红旗街道', read, ['hongqi'])).toBe('hongqi-2')
  expect(shortName('红旗', read, ['hongqi', 'hongqi-2', 'hongqi-3'])).toBe('hongqi-4')
})

test('for any name of a site, the proposal is a short name that nobody has, or nothing', () => {
  const chinese = fc.array(fc.constantFrom(...'红旗社区东门采样点六安绿地 2-Aé。·—Ⅱ'), { maxLength: 60 })
  const names = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    chinese.map((signs) => signs.join('')),
  )
  fc.assert(
    fc.property(names, fc.nat(3), (name, others) => {
      const first = shortName(name, read, [])
      const taken = Array.from({ length: others }, (_, index) => (index ? `${first}-${index + 1}` : first))
      const proposed = shortName(name, read, taken)
      if (!first) return
      expect(v.is(SiteId, proposed), proposed).toBe(true)
      expect(taken).not.toContain(proposed)
    }),
  )
})

test('where nothing can be romanised, nothing is proposed', () => {
  expect(shortName('红旗', () => [], [])).toBe('')
  expect(shortName('！？', read, [])).toBe('')
})

test('a site is found by its name in Chinese, pinyin, first letters and English, by its short name, its address and its street', () => {
  const address = { 'zh-CN': '人民路 12 号', en: '12 Renmin Road' }
  const site = {
    id: 'hongqi-2',
    name: { 'zh-CN': '红旗社区', en: 'Red Flag Community' },
    place: { lat: 28, lon: 113, address },
    group: { 'zh-CN': '湖里街道', en: 'Huli Subdistrict' },
  }
  const keys = keysOf(site, read)
  for (const typed of [
    '',
    '红旗',
    'hongqi',
    'HONG QI she',
    'hqsq',
    'flag',
    'ｈｏｎｇｑｉ',
    '人民路',
    'renminlu',
    '12 road',
    '湖里',
    'huli',
    'subdistrict',
    'hongqi-2',
  ])
    expect(isFound(keys, typed), typed).toBe(true)
  for (const typed of ['红星', 'hongxing', '红旗 13']) expect(isFound(keys, typed), typed).toBe(false)
})
