import { expect, test } from 'vitest'
import { amountTyped, numbersMeant } from '../../../../client/common/numbers/typed-number.ts'

const meant = (typed: string, queues = ['A']) => numbersMeant(typed, queues)

test('a number is found with or without its letter and its zeros, in full width and in Arabic digits too', () => {
  for (const typed of ['A031', 'a31', 'Ａ０３１', ' a 031 ', '31', '031', '３１', 'A-31', '٣١', 'a٠٣١', '۳۱'])
    expect(meant(typed), typed).toEqual(['A031'])
  expect(meant('A１２３４')).toEqual(['A1234'])
})

test('without a letter, the numbers of every queue may be meant', () => {
  expect(meant('1', ['A', 'G'])).toEqual(['A001', 'G001'])
  expect(meant('g1', ['A', 'G'])).toEqual(['G001'])
})

test('text that is no number gives none', () => {
  for (const typed of ['', 'A', '0', 'A000', 'AB1', 'I001', '王', 'A1234567', '1e3'])
    expect(meant(typed), typed).toEqual([])
})

test('an amount may be in full width or in Arabic digits; an empty field is no amount, and other text is a fault', () => {
  for (const typed of ['1.5', '１．５', '１。５', ' 1.5 ', '1,5', '１，５', '١٫٥', '۱٫۵'])
    expect(amountTyped(typed), typed).toBe(1.5)
  expect([amountTyped('－１２'), amountTyped('0'), amountTyped('5.')]).toEqual([-12, 0, 5])
  for (const typed of ['', ' ', '　']) expect(amountTyped(typed)).toBeUndefined()
  for (const typed of ['五', '1-2', '1e3', '.', '1.2.3', '-']) expect(amountTyped(typed), typed).toBeNull()
})
