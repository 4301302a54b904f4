import { expect, test, vi } from 'vitest'
import { kept } from '../../../../client/common/browser/kept.ts'
import { LanguageElement } from '../../../../client/common/elements/language.ts'
import { words } from '../../../../client/common/words/words.ts'
import { LANGUAGES, languages } from '../../../../shared/languages.ts'
import { mount } from '../../../kit/mount/mount.ts'

const page = document.documentElement
const options = (part: { all(role: 'option'): HTMLElement[] }) =>
  part.all('option').map((one) => one.textContent)

test('each language shows its own name, and the page’s language is chosen', async () => {
  const part = await mount(LanguageElement)
  const list = part.get('combobox', words().common.language) as HTMLSelectElement
  expect(options(part)).toEqual(LANGUAGES.map((one) => languages[one].name))
  expect(list.value).toBe('en')
})

test('a choice changes the page’s language and reading direction, and is kept', async () => {
  const part = await mount(LanguageElement)
  await part.write(words().common.language, 'ar')
  expect([page.lang, page.dir, kept('language')]).toEqual(['ar', 'rtl', 'ar'])
  await part.write(words().common.language, 'zh-CN')
  expect([page.lang, page.dir]).toEqual(['zh-CN', 'ltr'])
})

test('where there are two languages, one tap changes to the other', async () => {
  const part = await mount(LanguageElement, { offered: ['zh-CN', 'en'] })
  expect(part.names()).toEqual([languages['zh-CN'].name])
  await part.press(languages['zh-CN'].name)
  expect(page.lang).toBe('zh-CN')
  expect(part.names()).toEqual([languages.en.name])
})

test('where the words cannot be loaded, the list names the language that the page is still in', async () => {
  const part = await mount(LanguageElement)
  const list = part.field(words().common.language) as unknown as HTMLSelectElement
  // a language without a file of words fails as one does whose words cannot be loaded
  list.append(new Option('?', 'tlh'))
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await part.write(words().common.language, 'tlh')
  expect([list.value, page.lang]).toEqual(['en', 'en'])
  vi.restoreAllMocks()
})
