import { expect, onTestFinished, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { BulletinElement } from '../../../../client/overview/parts/bulletin.ts'
import { siteSummary } from '../../../../shared/day/views/site.ts'
import { languages } from '../../../../shared/languages.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { periodOf, served, TODAY } from '../figures.ts'

const text = () => words().overview
const here = served()
const sites = [siteSummary(here.day, here.at)]
const figures = periodOf(TODAY, [here])
const field = (tag: 'en' | 'zh-CN' | 'ar') => text().bulletinIn({ language: languages[tag].name })

function clipboard(isAllowed: boolean): string[] {
  const copied: string[] = []
  const writeText = async (said: string) => {
    if (!isAllowed) throw new Error('not allowed')
    copied.push(said)
  }
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  const { execCommand } = document
  document.execCommand = () => false
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'clipboard')
    document.execCommand = execCommand
  })
  return copied
}

const show = (language: 'en' | 'ar' = 'en', properties: Partial<BulletinElement> = {}) =>
  mount(BulletinElement, { figures, sites, at: here.at, ...properties }, { at: here.at, language })

test('it is written in the language of the page and in those of the sites, as of a time', async () => {
  const part = await show()
  expect(part).toSay(text().asOf({ time: '08:15' }))
  expect(part.field(field('en')).value).toContain(words().figures.bulletin.what.testing({ count: 2 }))
  expect(part.field(field('zh-CN')).value).toMatch(/^2026.*2/)
  expect(part.all('textbox').length).toBe(2)
})

test('a page in Arabic has it in Arabic too, from right to left, and the others from left to right', async () => {
  const part = await show('ar')
  expect(part.all('textbox').length).toBe(3)
  expect(part.field(field('ar')).dir).toBe('rtl')
  expect(part.field(field('en')).dir).toBe('ltr')
})

test('a tap copies the one that it stands under, and that is said there alone', async () => {
  const copied = clipboard(true)
  const part = await show()
  await part.press(`${text().copy} · ${field('zh-CN')}`)
  expect(copied).toEqual([part.field(field('zh-CN')).value])
  expect(part.names('status').filter(Boolean)).toEqual([text().copied])
})

test('where a browser does not let it be copied, it is selected for a finger', async () => {
  clipboard(false)
  const part = await show()
  await part.press(`${text().copy} · ${field('en')}`)
  expect(part.names('status').filter(Boolean)).toEqual([text().selected])
  const { selectionStart, selectionEnd, value } = part.field(field('en'))
  expect([selectionStart, selectionEnd]).toEqual([0, value.length])
})

test('of other figures nothing has been copied yet', async () => {
  clipboard(true)
  const part = await show()
  await part.press(`${text().copy} · ${field('en')}`)
  await part.set({ figures: periodOf(TODAY, [here]) })
  expect(part.names('status').filter(Boolean)).toEqual([])
})

test('of a time that is not over it says who still waits', async () => {
  const part = await show('en', { soFar: { isGoingOn: true, waiting: 3, unserved: 1 } })
  expect(part.field(field('en')).value).toContain(words().figures.bulletin.waiting({ count: 3 }))
  expect(part.field(field('en')).value).toContain(words().figures.bulletin.unserved({ count: 1 }))
})
