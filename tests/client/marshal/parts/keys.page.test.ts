import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { KeysElement } from '../../../../client/marshal/parts/keys.ts'
import { mount } from '../../../kit/mount/mount.ts'

test('the list of keys opens as a dialog and closes by its button', async () => {
  const keys = await mount(KeysElement)
  expect(keys.find('dialog')).toBe(null)
  keys.element.open()
  const dialog = keys.within('dialog', words().marshal.keys)
  expect(dialog.names()).toEqual([words().common.close])
  await keys.press(words().common.close)
  expect(keys.find('dialog')).toBe(null)
})
