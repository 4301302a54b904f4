import { expect, test } from 'vitest'
import { NeedsElement } from '../../../../client/common/elements/needs.ts'
import { words } from '../../../../client/common/words/words.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'

const text = () => words().common.needs

test('each kind of care is one tap and has its name, in every language', async () => {
  await inEveryLanguage(async (language, { common, resident }) => {
    const part = await mount(NeedsElement, {}, { language })
    const { elderly, pregnant, disabled, infant } = common.needs
    expect(part.within('group', resident.needs).names()).toEqual([elderly, pregnant, disabled, infant])
  })
})

test('a chosen need is marked and sent with all others, and the next tap removes it', async () => {
  const part = await mount(NeedsElement, { value: ['infant'] })
  const told = heard(part.element, 'change')
  const isOn = (name: string) => part.get('button', name).getAttribute('aria-pressed')
  await part.press(text().elderly)
  expect([isOn(text().elderly), isOn(text().infant), isOn(text().disabled)]).toEqual([
    'true',
    'true',
    'false',
  ])
  expect(part).toSay(`✓ ${text().elderly}`)
  await part.press(text().infant)
  expect(told).toEqual([['infant', 'elderly'], ['elderly']])
})
