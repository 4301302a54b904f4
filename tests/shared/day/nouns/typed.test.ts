import { expect, test } from 'vitest'
import { asMeant, codeTyped, halfWidth, nameTyped, numberTyped } from '../../../../shared/day/nouns/typed.ts'

/** As a Chinese keyboard types it. */
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　')

test('every full-width character of a keyboard becomes half width, and Chinese stays', () => {
  const keyboard = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')
  expect(halfWidth(wide(keyboard))).toBe(keyboard)
  expect(halfWidth(keyboard)).toBe(keyboard)
  expect(halfWidth('１。５—２−王')).toBe('1.5-2-王')
})

test('the digits of an Arabic, a Persian or an Urdu keyboard become the same digits', () => {
  for (const keyboard of ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹']) expect(halfWidth(keyboard)).toBe('0123456789')
  expect(halfWidth('١٫٥')).toBe('1.5')
  expect(numberTyped('a٠٣١')).toBe('A031')
})

test('a code loses separators between its characters', () => {
  for (const typed of ['ABC234', 'abc234', wide('abc 234'), ' ABC-234 ', 'ＡＢＣ—２３４', 'ABC。234'])
    expect(codeTyped(typed), typed).toBe('ABC234')
})

test('a number gets its normal form, and any other text stays as it was typed', () => {
  for (const typed of ['A031', 'a31', 'Ａ０３１', 'A-31']) expect(numberTyped(typed), typed).toBe('A031')
  expect(numberTyped(wide('a1234'))).toBe('A1234')
  for (const typed of ['', '31', 'A', 'A000', 'AB1', 'A1234567', '王']) expect(numberTyped(typed)).toBe(typed)
})

test('a name keeps its own brackets and stops', () => {
  expect(nameTyped('　ｌｉ－ｍｉｎｇ１　')).toBe('li-ming1')
  expect(nameTyped('张三（夜班）')).toBe('张三（夜班）')
})

test('only the named fields are changed, and only if they are text', () => {
  const meant = { number: numberTyped, constructor: numberTyped }
  expect(asMeant({ number: 'a1', name: 'ａ１' }, meant)).toEqual({ number: 'A001', name: 'ａ１' })
  for (const body of [{ number: 1 }, {}, null, 'a1', ['a1'], undefined])
    expect(asMeant(body, meant)).toEqual(body)
})
