import '../../kit/page-words.ts'
import { expect, test, vi } from 'vitest'
import { sampleSite } from '../../kit/sample.ts'

vi.stubGlobal('navigator', { language: 'en', languages: ['en'] })
vi.stubGlobal('localStorage', { getItem: () => null, setItem() {} })
vi.stubGlobal('document', { documentElement: {} })
const { effectOf } = await import('../../../client/setup/effects.ts')
const { withValue } = await import('../../../client/setup/settings.ts')

const named = (...ids: string[]) => ({
  ...sampleSite(),
  queues: sampleSite().queues.slice(0, 1),
  desks: ids.map((id) => ({ id, queues: ['A'] })),
})

test("beside a desk's name that the recordings cannot say, it tells what the screen does instead", () => {
  expect(effectOf(named('1'), 'desks.0.id')).toBe('')
  expect(effectOf(named('B2', '1-2'), 'desks.1.id')).toBe('')
  expect(effectOf(named('东1'), 'desks.0.id')).toMatch(/东1/)
  expect(effectOf(named('彩虹'), 'desks.0.id')).toMatch(/彩虹/)
  expect(effectOf(named('彩虹'), 'desks.0.id')).not.toBe(
    effectOf(named('东1'), 'desks.0.id').replaceAll('东1', '彩虹'),
  )
})

test('where the desks of a site may call faster than the voice can say, set-up says how fast they may call', () => {
  expect(effectOf(named('1', '2'), 'desks')).toBe('')
  const many = Array.from({ length: 20 }, (_, index) => `${index + 1}`)
  expect(effectOf(named(...many), 'desks')).toMatch(/20.*54/)
})

test('while a number is missing, nothing is said that would be computed from it', () => {
  const site = { ...sampleSite(), screen: { diagonal: 65, distance: 6, languages: 'together' as const } }
  for (const [path, missing] of [
    ['spacing', 'spacing'],
    ['levels.crowded', 'levels.busy'],
    ['levels.crowded', 'levels.crowded'],
    ['screen.distance', 'screen.distance'],
    ['queues.0.length', 'queues.0.length'],
  ] as const) {
    expect(effectOf(site, path), path).not.toBe('')
    expect(effectOf(withValue(site, missing, undefined), path), missing).toBe('')
  }
  // these have a default, which is said
  for (const path of ['graceMinutes', 'routineSeconds', 'mix', 'footfall'])
    expect(effectOf(withValue(site, path, undefined), path), path).not.toMatch(/NaN|undefined|^$/)
})
