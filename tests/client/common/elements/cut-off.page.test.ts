import { expect, test } from 'vitest'
import { CutOffElement } from '../../../../client/common/elements/cut-off.ts'
import { steadyNow } from '../../../../client/common/time/steady-now.ts'
import { setSiteLanguages } from '../../../../client/common/words/both.ts'
import { wordsIn } from '../../../../client/common/words/loaded-words.ts'
import { sayToTheSecond } from '../../../../client/common/words/say-time.ts'
import { USUAL_LANGUAGES } from '../../../../shared/languages.ts'
import { HOUR, MORNING } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'

const since = (time: string, language: 'en' | 'zh-CN' = 'en') => wordsIn(language).common.cutOff({ time })

test('while it is connected it says nothing', async () => {
  const part = await mount(CutOffElement, {}, { at: MORNING })
  await pass(60_000)
  expect(part.text).toBe('')
})

test('a break that heals by itself is not shown; one that lasts is, and disappears once it is over', async () => {
  const part = await mount(CutOffElement, { since: steadyNow() }, { at: MORNING })
  await pass(1_000)
  expect(part.get('status').textContent).toBe('')
  await pass(2_000)
  expect(part.get('status').textContent).toBe(since('08:00:00'))
  await part.set({ since: null })
  expect(part.text).toBe('')
})

test('where the view is older than the break, its own age is shown', async () => {
  const part = await mount(CutOffElement, { since: steadyNow(), asOf: steadyNow() - HOUR }, { at: MORNING })
  await pass(3_000)
  expect(part.text).toBe(since('07:00:00'))
})

test('a break since another day is shown with its date', async () => {
  const ago = 30 * HOUR
  const part = await mount(CutOffElement, { since: steadyNow() - ago }, { at: MORNING })
  expect(part.text).toBe(since(sayToTheSecond(MORNING - ago, 'en')))
  expect(part.text).toContain('Nov')
})

test('every language says that the page goes on without a live connection', async () => {
  await inEveryLanguage(async (language, { common }) => {
    const part = await mount(CutOffElement, { slow: true }, { language })
    expect(part.get('status').textContent).toBe(common.overHttp)
  })
})

test('a screen says it in both languages of its site', async () => {
  setSiteLanguages(USUAL_LANGUAGES)
  const part = await mount(CutOffElement, { since: steadyNow() - 5_000, both: true }, { at: MORNING })
  expect(part).toSay(since('07:59:55'))
  expect(part).toSay(since('07:59:55', 'zh-CN'))
})
