import * as v from 'valibot'
import { expect, test } from 'vitest'
import { formatOf } from '../../../../shared/day/log/format.ts'
import { type Site, Site as SiteShape, settingsIn } from '../../../../shared/day/nouns/site.ts'
import { groupKey, languagesOf, textIn } from '../../../../shared/day/nouns/text.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import { given, openDay, step } from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'

const SPANISH: Partial<Site> = {
  languages: ['es', 'ar'],
  name: { ar: 'المركز', es: 'Centro' },
  queues: [{ id: 'A', name: { ar: 'عام', es: 'General' }, length: 30, callSize: 1, priority: false }],
  desks: [{ id: '1', queues: ['A'] }],
}
const spanish = () => sampleSite(SPANISH)
const announce = (text: object) => step('announce', { text, minutes: 10 })
const faultsIn = (site: unknown) =>
  (v.safeParse(SiteShape, site).issues ?? []).map(({ type, path }) => [
    type,
    path?.map(({ key }) => key).join('.'),
  ])

test('a site that has chosen no languages has Chinese and English, as before', () => {
  const site = sampleSite()
  expect(languagesOf(site)).toEqual(['zh-CN', 'en'])
  expect(v.parse(SiteShape, site)).toEqual(site)
  expect('languages' in v.parse(SiteShape, site)).toBe(false)
})

test('a site may have any of the supported languages, in its own order, and its texts are in that order', () => {
  const site = v.parse(SiteShape, spanish())
  expect(languagesOf(site)).toEqual(['es', 'ar'])
  expect(Object.keys(site.name)).toEqual(['es', 'ar'])
  // readers of another language are shown the site’s own
  expect(textIn(site.name, 'en')).toBe('Centro')
  expect(textIn(site.name, 'ar')).toBe('المركز')
})

test('a text without one of the languages of its site is refused at its path; so is an empty list, or one with a repeat', () => {
  expect(faultsIn({ ...spanish(), name: { es: 'Centro' } })).toEqual([['raw_check', 'name.ar']])
  expect(faultsIn({ ...sampleSite(), languages: ['zh-CN', 'en', 'es'] })).toContainEqual([
    'raw_check',
    'queues.0.name.es',
  ])
  expect(faultsIn({ ...spanish(), languages: [] })).toEqual([['min_length', 'languages']])
  expect(faultsIn({ ...spanish(), languages: ['es', 'es'] })).toEqual([['check', 'languages']])
  expect(faultsIn({ ...spanish(), languages: ['xx'] })).toEqual([['picklist', 'languages.0']])
})

test('settings that a newer version has written with an additional language are read, without it', () => {
  const newer = { ...spanish(), languages: ['eo', 'es'], name: { eo: 'Centro', es: 'Centro' } }
  const read = settingsIn(newer)
  expect(read).toEqual(newer)
  expect(languagesOf(read as Site)).toEqual(['es'])
})

test('a day is played in the languages of its site, on every view', () => {
  const opened = given(openDay)
  const text = { ar: 'إلى الظل', es: 'A la sombra' }
  opened
    .when(
      step('change-settings', { site: v.parse(SiteShape, spanish()) }, { by: { role: 'owner', id: 'o' } }),
    )
    .leaves((day) => {
      const view = screenView(day, 0)
      expect(view.languages).toEqual(['es', 'ar'])
      expect(textIn(view.name, 'zh-CN')).toBe('Centro')
    })
  given(openDay).when(announce(text)).refused('invalid')
  given(openDay)
    .when(announce({ 'zh-CN': '到树荫下', en: 'Into the shade' }))
    .happens({
      type: 'announced',
      text: { 'zh-CN': '到树荫下', en: 'Into the shade' },
      until: expect.any(Number),
    })
})

test('an event with a text that lacks Chinese or English needs format 2, and no other does', () => {
  const format = (text: object) => formatOf({ type: 'announced', text, until: 0 })
  expect(format({ 'zh-CN': '好', en: 'Good' })).toBe(1)
  expect(format({ 'zh-CN': '好', en: 'Good', es: 'Bien' })).toBe(1)
  expect(format({ 'zh-CN': '好' })).toBe(2)
  expect(format({ es: 'Bien' })).toBe(2)
  expect(formatOf({ type: 'settings-changed', site: sampleSite() })).toBe(1)
  expect(formatOf({ type: 'settings-changed', site: spanish() })).toBe(2)
})

test('groups with the same Chinese name are one; without Chinese, those with the same name in their own language', () => {
  expect(groupKey({ 'zh-CN': '红旗', en: 'Hongqi' })).toBe(groupKey({ en: 'Red Flag', 'zh-CN': '红旗' }))
  expect(groupKey({ es: 'Centro', ar: 'المركز' })).toBe('Centro')
})
