import { expect, test, vi } from 'vitest'
import { sayProblem, sayWhole } from '../../../../client/common/words/say-problem.ts'
import type { Language } from '../../../../shared/languages.ts'
import { everyLanguage } from '../../../../shared/text/every-language.ts'
import { problemOf } from '../../../../shared/text/problem.ts'

// it asks the browser for its language
const page = vi.hoisted(() => ({ language: 'en' as Language }))
vi.mock('../../../../client/common/words/words.ts', () => ({ words: () => everyLanguage[page.language] }))

test('the words for too many requests say when to come back, over every route and on every page', () => {
  const said = (seconds: number) =>
    (['zh-CN', 'en'] as const).map((language) => {
      const problem = problemOf('too-many-requests', language, [], seconds * 1000)
      expect(sayProblem(problem).detail).toBe(problem.detail)
      return problem.detail
    })
  expect(said(1)).toEqual(['请 1 秒后再试。', 'Try again in 1 s.'])
  expect(said(120)).toEqual(['请 120 秒后再试。', 'Try again in 120 s.'])
  expect(said(121)).toEqual(['请 3 分钟后再试。', 'Try again in 3 min.'])
})

test('a problem without a time has the words of its code in the language of the page', () => {
  expect(sayWhole(problemOf('queue-paused', 'zh-CN'))).toBe(
    'This queue is paused. Wait a little, or choose another queue.',
  )
})

test('what happened and what to do are two sentences, each with the full stop of its language', () => {
  for (const [language, words] of Object.entries(everyLanguage)) {
    page.language = language as Language
    for (const code of Object.keys(words.problems) as (keyof typeof words.problems)[]) {
      const whole = sayWhole(problemOf(code, page.language))
      expect(whole).toMatch(language.startsWith('zh') ? /^[^。]+。\S/ : /^[^.؟?]+[.؟?] \S/)
    }
  }
})
