import { expect, test, vi } from 'vitest'
import { faultsIn } from '../../../client/setup/answered.ts'
import { everyLanguage } from '../../../shared/text/every-language.ts'
import { problemOf } from '../../../shared/text/problem.ts'

// it asks the browser for its language
const page = vi.hoisted(() => ({ language: 'zh-CN' as 'en' | 'zh-CN' }))
vi.mock('../../../client/common/words/words.ts', () => ({ words: () => everyLanguage[page.language] }))

test("a fault in a field is said in the page's present language, also after a switch, and says what to do", () => {
  const problem = problemOf('invalid', 'zh-CN', [
    { path: 'name', rule: 'repeated' },
    { path: 'passcode', rule: 'missing' },
  ])
  const faults = faultsIn({ ok: false, problem })
  expect(faults['name']?.()).toBe('这个名字已有人用，请换一个')
  page.language = 'en'
  expect(faults['name']?.()).toBe('Somebody has this name already. Please write another')
  expect(faults['passcode']?.()).toBe(everyLanguage.en.faults.missing())
})
