import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { isMail, isPhone, mailTyped, phoneTyped } from '../../../../shared/day/nouns/contact.ts'
import { askedBy, isShownToStaff, Person } from '../../../../shared/day/nouns/person.ts'

const WIDE = 0xfee0
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + WIDE))
const figures = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((all) => all.join(''))

/** A mobile phone in mainland China, as its eleven figures. */
const mainland = fc
  .tuple(fc.integer({ min: 3, max: 9 }), figures(9, 9))
  .map(([two, rest]) => `1${two}${rest}`)
/** A number of another country, with its code. */
const abroad = fc
  .tuple(fc.integer({ min: 1, max: 9 }), figures(6, 14))
  .map(([first, rest]) => `+${first}${rest}`)
  .filter((number) => !number.startsWith('+861'))
/** What somebody writes between the figures of a number. */
const between = fc.constantFrom('', ' ', '-', ' (', ') ', '.', '\u00a0', '\u3000', '·')
const written = (number: string) =>
  fc
    .array(between, { minLength: number.length, maxLength: number.length })
    .map((gaps) => [...number].map((one, at) => one + (at === number.length - 1 ? '' : gaps[at])).join(''))

test('[I1] a mainland number is the same number however it is typed', () =>
  fc.assert(
    fc.property(
      mainland.chain((number) => fc.tuple(fc.constant(number), written(number))),
      fc.constantFrom('', '+86', '0086', '86', '+86 ', '(+86)'),
      fc.boolean(),
      ([number, typed], code, isWide) => {
        const text = `${code}${typed}`
        expect(phoneTyped(isWide ? wide(text) : text)).toBe(`+86${number}`)
        expect(isPhone(`+86${number}`)).toBe(true)
      },
    ),
  ))

test('[I1] a number of another country keeps its code, also with 00 before it', () =>
  fc.assert(
    fc.property(
      abroad.chain((number) => fc.tuple(fc.constant(number), written(number))),
      ([number, typed]) => {
        expect(phoneTyped(typed)).toBe(number)
        expect(phoneTyped(typed.replace('+', '00'))).toBe(number)
        expect(isPhone(number)).toBe(true)
      },
    ),
  ))

test('[I1] whatever is typed: typed again it stays, and only a plus and figures are a number', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), figures(1, 20)), (text) => {
      const once = phoneTyped(text)
      expect(phoneTyped(once)).toBe(once)
      if (isPhone(once)) expect(once).toMatch(/^\+[1-9]\d{6,14}$/)
    }),
  ))

test('[I1] a mainland number with a figure too few or too many, or one without a code, is none', () => {
  for (const wrong of [
    '1380013800',
    '138001380001',
    '+86138001380',
    '+86 138 0013 80001',
    '51234567',
    '911',
    '+0441234567',
  ])
    expect(isPhone(phoneTyped(wrong)), wrong).toBe(false)
  for (const right of [
    '+852 5123 4567',
    '+86 10 6552 9988',
    '+44 (20) 7946-0958',
    '００８６１３８００１３８０００',
  ])
    expect(isPhone(phoneTyped(right)), right).toBe(true)
})

test('[I2] an address is taken in half width, and stays when it is typed again', () => {
  expect(mailTyped('　Li.Wei＠Example。ＣＯＭ ')).toBe('Li.Wei@example.com')
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
      const once = mailTyped(text)
      expect(mailTyped(once)).toBe(once)
      if (isMail(once)) expect(once).toMatch(/^[\w+.-]+@[a-z0-9.-]+$/)
    }),
  )
})

test('[I2] nothing that a header would read otherwise is an address', () => {
  const long = `${'a'.repeat(65)}@example.com`
  const longer = `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.example.com`
  for (const wrong of [
    'li',
    'li@',
    '@example.com',
    'li@example',
    'li@@example.com',
    'li wei@example.com',
    'li@example.com, wei@example.com',
    'li@example.com\r\nBcc: wei@example.com',
    '"li"@example.com',
    'Li <li@example.com>',
    'li@-example.com',
    'li..wei@example.com',
    long,
    longer,
  ])
    expect(isMail(mailTyped(wrong)), wrong).toBe(false)
  for (const right of ['li@example.com', 'li.wei+yimi@mail.example.co.uk', 'a_b-c@x1.cn'])
    expect(isMail(mailTyped(right)), right).toBe(true)
})

test('[I3] staff are shown a name or digits, and never where to call somebody', () => {
  expect(isShownToStaff({ asks: { phone: true, mail: true } })).toBe(false)
  expect(isShownToStaff({ asks: { phone: true, digits: true } })).toBe(true)
  expect(isShownToStaff({})).toBe(false)
  expect(askedBy({ asks: { mail: true } })).toEqual({ name: false, digits: false, mail: true, keepHours: 24 })
  expect(askedBy({ asks: { phone: false, keepHours: 3 } })).toBeNull()
})

test('[I1] [I2] an answer is refused where its number or address is none', () => {
  expect(v.is(Person, { phone: '+8613800138000', mail: 'li@example.com', lang: 'zh-CN' })).toBe(true)
  expect(v.is(Person, { phone: '13800138000' })).toBe(false)
  expect(v.is(Person, { mail: 'li' })).toBe(false)
  expect(v.is(Person, { lang: 'xx' })).toBe(false)
})
