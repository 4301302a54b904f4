import { expect, test } from 'vitest'
import { shortcutOf } from '../../../client/marshal/shortcuts.ts'

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...more,
})

test('a letter has one meaning, in either case', () => {
  expect([shortcutOf(press('n'), null), shortcutOf(press('N'), null)]).toEqual(['next', 'next'])
  expect(shortcutOf(press('x'), null)).toBeNull()
})

test.each(['INPUT', 'TEXTAREA', 'SELECT'])('a key does nothing while somebody types in %s', (tagName) => {
  expect(shortcutOf(press('n'), { tagName })).toBeNull()
})

test.each([{ repeat: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])(
  'a key held down, in a combination or of an input method does nothing: %o',
  (more) => {
    expect(shortcutOf(press('n', more), null)).toBeNull()
  },
)
