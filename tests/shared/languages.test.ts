import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES, languageFor, languages } from '../../shared/languages.ts'

test.each([
  ['zh', 'zh-CN'],
  ['zh-CN,zh;q=0.9', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['zh-HK,zh;q=0.9,en;q=0.8', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['yue-HK', 'zh-Hant'],
  ['en-GB', 'en'],
  ['es-MX,es;q=0.9', 'es'],
  ['ar-EG', 'ar'],
  ['fr-CH, en;q=0.8, de;q=0.7', 'en'],
  ['en;q=0.3, es;q=0.9', 'es'],
  ['en;q=0, ar', 'ar'],
  ['fr, de', 'zh-CN'],
  ['*', 'zh-CN'],
  ['', 'zh-CN'],
  [undefined, 'zh-CN'],
] as const)('readers of %s are shown %s', (accepted, language) => {
  expect(languageFor(accepted)).toBe(language)
})

test('only an offered language is chosen, whatever a browser prefers; otherwise the first one', () => {
  expect(languageFor('zh-TW, en;q=0.5', ['en', 'zh-CN'])).toBe('zh-CN')
  expect(languageFor('ar', ['es', 'en'])).toBe('es')
  fc.assert(
    fc.property(fc.string(), fc.shuffledSubarray([...LANGUAGES], { minLength: 1 }), (accepted, from) => {
      expect(from).toContain(languageFor(accepted, from as [(typeof from)[0]]))
    }),
  )
})

test('each language has words, a name of its own and a direction', async () => {
  for (const tag of LANGUAGES) {
    const { name, dir, load } = languages[tag]
    expect([tag, Object.keys((await load()).words).length]).toEqual([
      tag,
      Object.keys((await languages['zh-CN'].load()).words).length,
    ])
    expect([dir, new Intl.Locale(tag).language === 'ar' ? 'rtl' : 'ltr']).toEqual([dir, dir])
    expect(name).toMatch(/\p{L}/u)
  }
})
