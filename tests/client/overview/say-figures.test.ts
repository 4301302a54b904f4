import '../../kit/page-words.ts'
import { beforeAll, expect, test, vi } from 'vitest'

let figures: typeof import('../../../client/overview/say-figures.ts')
let refused: typeof import('../../../client/overview/say-refused.ts')

beforeAll(async () => {
  // the words of a page look at its reader's browser
  vi.stubGlobal('document', { documentElement: {} })
  vi.stubGlobal('navigator', { languages: ['zh-CN'], language: 'zh-CN' })
  figures = await import('../../../client/overview/say-figures.ts')
  refused = await import('../../../client/overview/say-refused.ts')
})

test('a wait is what the spreadsheet has: to a tenth below ten minutes, then to the nearest, and never made a minute', () => {
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

test('what was refused in a date is said by its rule, in the language of the page', () => {
  const fault = { path: 'to', message: 'At most 3660 days at a time', rule: 'period-days', limit: 3660 }
  expect(refused.sayRefused(fault)).toBe('一次最多 3660 天')
  expect(refused.sayRefused({ ...fault, rule: 'not-known-here' })).toBe(fault.message)
})
