import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { sayWait, sayWaitShort } from '../../../../client/common/words/say-wait.ts'
import { everyLanguage } from '../../../../shared/text/every-language.ts'
import type { Words } from '../../../../shared/text/words.ts'
import { waitOf } from '../../../kit/wait.ts'

// it asks the browser for its language
vi.mock('../../../../client/common/words/words.ts', () => ({ words: () => everyLanguage['zh-CN'] }))

/** In both languages. */
function said(...waits: Parameters<typeof sayWait>[0][]) {
  const all = (words: Words) => waits.map((wait) => sayWait(wait, words))
  return { zh: all(everyLanguage['zh-CN']), en: all(everyLanguage.en) }
}

test('a wait is said as a range, as a sentence where there is hardly any, and as not known where it is not', () => {
  const { zh, en } = said(waitOf(12, 18), waitOf(0, 1), waitOf(0, 0), null)
  expect(zh).toEqual(['约 12–18 分钟', '不到 1 分钟', '马上', '暂无法估计'])
  expect(en).toEqual(['about 12–18 min', 'under a minute', 'now', 'no estimate yet'])
})

test('[W6] a range that is too wide is said in words by its middle, and more exactly once calling has begun', () => {
  const wide = (about: number, begun: boolean) => waitOf(2, 85, { about, begun })
  const { zh, en } = said(
    wide(31, false),
    wide(31, true),
    wide(14, true),
    wide(44, true),
    wide(95, false),
    wide(700, true),
  )
  expect(zh).toEqual([
    '约半小时，开始叫号后更准',
    '约半小时，只是粗略估计',
    '约 15 分钟，只是粗略估计',
    '约 45 分钟，只是粗略估计',
    '约 1 个半小时，开始叫号后更准',
    '3 小时以上，只是粗略估计',
  ])
  expect(en).toEqual([
    'about half an hour; better known once calling has begun',
    'about half an hour; a rough guess',
    'about 15 min; a rough guess',
    'about 45 min; a rough guess',
    'about an hour and a half; better known once calling has begun',
    'over three hours; a rough guess',
  ])
})

test('[W7] that nobody has called for a while is said beside the wait, and left out where there is no room', () => {
  const quiet = waitOf(12, 18, { quiet: 15 })
  const { zh, en } = said(quiet, waitOf(2, 85, { about: 31, quiet: 15 }))
  expect(zh).toEqual(['约 12–18 分钟，已有 15 分钟没有叫号', '约半小时，已有 15 分钟没有叫号'])
  expect(en[0]).toBe('about 12–18 min; nobody has called for 15 min')
  expect(sayWaitShort(quiet)).toBe('约 12–18 分钟')
})

test('a range that begins at once is said by its end, and one of hours in hours, to the half', () => {
  const { zh, en } = said(waitOf(0, 3), waitOf(176, 484), waitOf(80, 119), waitOf(125, 130), waitOf(44, 125))
  expect(zh).toEqual(['3 分钟以内', '约 3–8 小时', '约 80–119 分钟', '约 2–2.5 小时', '约 44–125 分钟'])
  expect(en.slice(0, 2)).toEqual(['within 3 min', 'about 3–8 hours'])
})

test('[W6] no page says a range that is wider than ten minutes and whose end is more than three times its start', () =>
  fc.assert(
    fc.property(fc.nat(300), fc.nat(600), fc.boolean(), (low, width, begun) => {
      const [, from, to] =
        /([\d.]+)–([\d.]+) 分/.exec(sayWait(waitOf(low, low + width, { begun }), everyLanguage['zh-CN'])) ??
        []
      if (to === undefined || Number(to) <= 10) return
      expect(Number(to)).toBeLessThanOrEqual(3 * Number(from))
    }),
  ))
