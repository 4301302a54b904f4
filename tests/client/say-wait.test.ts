import { expect, test, vi } from 'vitest'
import { sayWait } from '../../client/common/say-wait.ts'
import { en } from '../../shared/text/en.ts'
import { type Words, zhCN } from '../../shared/text/zh-CN.ts'

// it asks the browser for its language
vi.mock('../../client/common/words.ts', () => ({ words: () => zhCN }))

test('a wait is said as a range, in words where there is hardly any, and as not known where it is not', () => {
  const said = (words: Words) =>
    [{ low: 12, high: 18 }, { low: 0, high: 1 }, { low: 0, high: 0 }, null].map((wait) =>
      sayWait(wait, words),
    )
  expect(said(zhCN)).toEqual(['约 12–18 分钟', '不到 1 分钟', '马上', '暂无法估计'])
  expect(said(en)).toEqual(['about 12–18 min', 'under a minute', 'at once', 'not known yet'])
})
