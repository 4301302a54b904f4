import { expect, test } from 'vitest'
import { ECHO } from '../../../../client/common/browser/echo.ts'
import { SureElement } from '../../../../client/common/elements/sure.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'

const label = 'Remove'
const again = 'Really remove?'

async function mountSure(more: Partial<SureElement> = {}) {
  const part = await mount(SureElement, { label, again, ...more })
  return { part, sure: heard(part.element, 'sure') }
}

test('the first tap asks, and the second acts', async () => {
  const { part, sure } = await mountSure()
  await part.press(label)
  expect(part.text).toBe(again)
  await pass(ECHO)
  expect(sure).toEqual([])
  await part.press(again)
  expect(sure.length).toBe(1)
  expect(part.text).toBe(label)
})

test('the echo of the first touch does not answer the question', async () => {
  const { part, sure } = await mountSure()
  await part.press(label)
  expect(part.offers(again)).toBe(false)
  part.get('button', again).click()
  await settled()
  expect(sure).toEqual([])
  expect(part.text).toBe(again)
})

test('a question that nobody answers disappears, and so does one that loses the focus', async () => {
  const { part, sure } = await mountSure()
  await part.press(label)
  await pass(ECHO + 6_000)
  expect(part.text).toBe(label)
  await part.press(label)
  part.get('button', again).blur()
  await settled()
  expect(part.text).toBe(label)
  expect(sure).toEqual([])
})

test('where the act can be undone, the first tap acts', async () => {
  const { part, sure } = await mountSure({ plain: true })
  await part.press(label)
  expect(sure.length).toBe(1)
})

test('where the act is not possible now, the button cannot be pressed', async () => {
  const { part } = await mountSure({ disabled: true })
  expect(part.offers(label)).toBe(false)
})
