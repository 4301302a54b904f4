import { expect, test } from 'vitest'
import { HeadElement } from '../../../../../client/common/wall/parts/head.ts'
import { wordsIn } from '../../../../../client/common/words/loaded-words.ts'
import { words } from '../../../../../client/common/words/words.ts'
import type { Language } from '../../../../../shared/languages.ts'
import { MORNING } from '../../../../kit/given.ts'
import { BOX, type Hanging, hang } from '../hall.ts'

const hours = { from: '08:00', to: '20:00', lastNumber: '19:30' }
const name = { 'zh-CN': '幸福里小区西苑', en: 'Xingfuli West Court' }
const text = () => words().screen
const opening = (language: Language) => wordsIn(language).screen.hours(hours)

const hangHead = (changes: Partial<HeadElement> = {}, more: Hanging = {}) =>
  hang(
    HeadElement,
    { name, at: MORNING, zone: 'Asia/Shanghai', box: { ...BOX, height: 40 }, ...changes },
    more,
  )

test('it shows the site’s name in both languages, and the time', async () => {
  const part = await hangHead()
  expect(part).toSay(`${name.en} ${name['zh-CN']}`)
  expect(part.get('time').textContent).toBe('08:00')
})

test('each name has its language and its direction', async () => {
  const part = await hangHead(
    { name: { ar: 'مركز السعادة', en: name.en } },
    { languages: ['ar', 'en'], language: 'ar' },
  )
  const [first, second] = [...part.element.renderRoot.querySelectorAll('h1 bdi')]
  expect([first?.textContent, first?.getAttribute('dir')]).toEqual(['مركز السعادة', 'rtl'])
  expect([second?.textContent, second?.getAttribute('dir')]).toEqual([name.en, 'ltr'])
})

test('it shows hours and the note about the sound where there is room for all', async () => {
  const part = await hangHead({ opening, muted: true, box: { ...BOX, width: 4_000, height: 40 } })
  expect(part).toSay(text().hours(hours))
  expect(part).toSay(text().enableSound)
  expect(part).toSay(wordsIn('zh-CN').screen.enableSound)
  await part.set({ box: { ...BOX, height: 40 } })
  expect(part).not.toSay(text().hours(hours))
  expect(part).toSay(name.en)
})

test('where sound is on, there is no note about it', async () => {
  expect(await hangHead({ box: { ...BOX, width: 4_000, height: 40 } })).not.toSay(text().enableSound)
})

test('on an upright wall they have a row of their own', async () => {
  const part = await hangHead({ opening, muted: true })
  part.element.setAttribute('shape', 'tall')
  await part.set({ box: { ...BOX, width: 500, height: 80 } })
  expect(part).toSay(text().hours(hours))
  expect(part).toSay(text().enableSound)
})

test('it shows the choice of the language once somebody stands before it', async () => {
  const part = await hangHead()
  expect(part.find('combobox')).toBe(null)
  await part.set({ touched: true })
  expect(part.find('combobox', words().common.language)).not.toBe(null)
})
