import { expect, test } from 'vitest'
import { kept } from '../../../../client/common/browser/kept.ts'
import { words } from '../../../../client/common/words/words.ts'
import { recallTextSize } from '../../../../client/resident/large-text.ts'
import { TextSizeElement } from '../../../../client/resident/parts/text-size.ts'
import { mount } from '../../../kit/mount/mount.ts'

const isLarge = () => document.documentElement.classList.contains('large')

test('one tap makes the whole page large, and the next one small again', async () => {
  const part = await mount(TextSizeElement)
  const button = () => part.get('button', words().common.largeText)
  expect(button().getAttribute('aria-pressed')).toBe('false')
  await part.press(words().common.largeText)
  expect([isLarge(), button().getAttribute('aria-pressed')]).toEqual([true, 'true'])
  await part.press(words().common.largeText)
  expect([isLarge(), button().getAttribute('aria-pressed')]).toEqual([false, 'false'])
})

test('the next visit has the chosen size', async () => {
  const part = await mount(TextSizeElement)
  await part.press(words().common.largeText)
  expect(kept('large-text')).toBe(true)
  document.documentElement.classList.remove('large')
  recallTextSize()
  expect(isLarge()).toBe(true)
  await part.press(words().common.largeText)
  expect(kept('large-text')).toBe(false)
})
