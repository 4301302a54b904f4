import '../../kit/page-words.ts'
import { beforeAll, expect, test, vi } from 'vitest'

let figures: typeof import('../../../client/overview/say-figures.ts')
let refused: typeof import('../../../client/overview/say-refused.ts')

beforeAll(async () => {
  // the words of a page ask its browser for its language
  vi.stubGlobal('document', { documentElement: {} })
  vi.stubGlobal('navigator', { languages: ['zh-CN'], language: 'zh-CN' })
  figures = await import('../../../client/overview/say-figures.ts')
  refused = await import('../../../client/overview/say-refused.ts')
})

test('a wait is rounded as in the spreadsheet: to a tenth below ten minutes, then to whole ones, and less than one is never called a minute', () => {
  const says = [0, 2, 59, 60, 90, 594, 844, 1508].map((seconds) => figures.sayMinutes(seconds))
  expect(says).toEqual([
    '0 分钟',
    '不到 1 分钟',
    '不到 1 分钟',
    '1 分钟',
    '1.5 分钟',
    '9.9 分钟',
    '14 分钟',
    '25 分钟',
  ])
})

test('the refusal of a date is said by its rule, in the language of the page', () => {
  const fault = { path: 'to', message: 'At most 3660 days at a time', rule: 'period-days', limit: 3660 }
  expect(refused.sayRefused(fault)).toBe('一次最多 3660 天')
  expect(refused.sayRefused({ ...fault, rule: 'not-known-here' })).toBe(fault.message)
})
