// At which of its fields a form shows a fault.

import * as v from 'valibot'
import { expect, test } from 'vitest'
import { faultsAtFields } from '../../../client/setup/faults-at-fields.ts'
import { withValue } from '../../../client/setup/settings.ts'
import { faultsOf } from '../../../server/days/faults.ts'
import { Site } from '../../../shared/day/nouns/site.ts'
import type { Language } from '../../../shared/languages.ts'
import { sampleSite } from '../../kit/sample.ts'

const LANGUAGES = ['zh-CN', 'en', 'es'] as const satisfies Language[]
const text = { 'zh-CN': '东门', en: 'East Gate', es: 'Puerta Este' }
const whole = [
  ['languages', LANGUAGES],
  ['place', { address: text, lat: 28.19, lon: 113.02 }],
  ['group', text],
  ['words', { served: text }],
  ['queues.0.name', text],
  ['queues.1.name', text],
  ['name', text],
].reduce((site, [path, value]) => withValue(site, path as string, value), sampleSite())
const TEXTS = ['name', 'group', 'place.address', 'words.served', 'queues.0.name', 'queues.1.name']

const placed = (site: Site) => {
  const { issues = [] } = v.safeParse(Site, site)
  const errors = faultsOf(issues).map((fault) => ({ ...fault, message: '' }))
  return faultsAtFields(errors, LANGUAGES).map(({ path }) => path)
}

test('a text without any words is missing at the field of each language, once each', () => {
  for (const path of TEXTS) {
    const each = LANGUAGES.map((tag) => `${path}.${tag}`)
    for (const empty of [{}, { 'zh-CN': '', en: '', es: '' }])
      expect(placed(withValue(whole, path, empty)).sort(), path).toEqual([...each].sort())
  }
})

test('an address is required even while the position is missing', () => {
  expect(placed(withValue(whole, 'place', { address: {} }))).toEqual(
    expect.arrayContaining(['place.address.zh-CN', 'place.address.en', 'place.lat', 'place.lon']),
  )
})

test('what is wrong with a way is said at the queue that goes on, with the queue that it leads to', () => {
  const { issues = [] } = v.safeParse(Site, withValue(whole, 'queues.1.then', ['X']))
  expect(faultsOf(issues)).toEqual([{ path: 'queues.1.then', rule: 'way-nowhere', limit: 'X' }])
  const led = withValue(withValue(whole, 'queues.0.step', 'door'), 'queues.1.then', ['A'])
  expect(faultsOf(v.safeParse(Site, led).issues ?? [])).toEqual([
    { path: 'queues.1.then', rule: 'way-to-entrance', limit: 'A' },
  ])
})
