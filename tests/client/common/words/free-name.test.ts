import { expect, test } from 'vitest'
import { freeName } from '../../../../client/common/words/free-name.ts'

test('the next screen of a site is offered a name of its own', () => {
  expect(freeName('入口', [])).toBe('入口')
  expect(freeName('入口', ['入口'])).toBe('入口 2')
  expect(freeName('大屏 1', ['大屏 1', '大屏 2'])).toBe('大屏 3')
  expect(freeName('Screen 1', ['大屏 1'])).toBe('Screen 1')
})
