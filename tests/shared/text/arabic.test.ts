// The writing of Arabic texts: punctuation, digits and counts, and isolation of parts with their own direction.

import { expect, test } from 'vitest'
import { minutes, numbers } from '../../../shared/text/ar/plural.ts'
import { everyLanguage } from '../../../shared/text/every-language.ts'
import { textsOf } from '../../kit/texts.ts'

const { sheets, voice, ...shown } = everyLanguage.ar
const texts = textsOf(shown, '')
const all = [...texts, ...textsOf({ sheets, voice }, '')]

const ARABIC = /\p{Script=Arabic}/u
const ISOLATED = /[\u2066\u2068][^\u2066-\u2069]*\u2069/g
/** Names that have one spelling everywhere, and units of files and paper. */
const LATIN = /\b(?:Yimi|Wi-Fi|WeChat|QR|Excel|CSV|https?|A4)\b/g

test('an Arabic sentence has Arabic punctuation', () => {
  const wrong = all.filter(
    ([, text]) =>
      ARABIC.test(text) && /[,;?]|[，。：；？！（）、]|\p{Script=Han}/u.test(text.replace(ISOLATED, '')),
  )
  expect(wrong).toEqual([])
})

test('digits are 0 to 9, as on the screen and on paper', () => {
  expect(all.filter(([, text]) => /[\u0660-\u0669\u06f0-\u06f9]/.test(text))).toEqual([])
})

test('a count has its noun in the form that its number requires', () => {
  expect([0, 1, 2, 3, 10, 11, 99, 100, 101, 103, 111].map((count) => numbers(count))).toEqual([
    'لا أرقام',
    'رقم واحد',
    'رقمان',
    '3 أرقام',
    '10 أرقام',
    '11 رقمًا',
    '99 رقمًا',
    '100 رقم',
    '101 رقم',
    '103 أرقام',
    '111 رقمًا',
  ])
  expect(numbers('1,005')).toBe('1,005 أرقام')
  expect([minutes(2), minutes.of(2)]).toEqual(['دقيقتان', 'دقيقتين'])
})

/** Values that need no isolation: plain numbers, and values that pages take from these texts already. */
const OWN =
  /^(?:count|mark|marks|most|of|from|to|limit|within|high|low|minutes|seconds|hours|days|tickets|people|party|places|passed|standing|serving|served|others|pages|index|spacing|distance|diagonal|metres|length|desks|ahead|busy|crowded|grace|wait|note|need|reason|after|place|step|what|who|when|before|value|unit|paper|said)$/

test('values that pages fill in and that may not be Arabic are isolated', () => {
  const wrong = texts.filter(([, text]) =>
    [...text.replace(ISOLATED, '').matchAll(/\{(\w+)\}/g)].some(([, name]) => !OWN.test(name!)),
  )
  expect(wrong).toEqual([])
})

test('other parts of a sentence that are not Arabic are isolated: a number, a name, a time, a range', () => {
  const wrong = texts.filter(([, text]) => {
    const around = text
      .replace(ISOLATED, '')
      .replace(/\{\w+\}/g, '')
      .replace(LATIN, '')
    return ARABIC.test(around) && /\p{Script=Latin}|\d[-–/]\d/u.test(around)
  })
  expect(wrong).toEqual([])
})

test('every isolation ends, and none begins within another', () => {
  expect(all.filter(([, text]) => /[\u2066-\u2069]/.test(text.replace(ISOLATED, '')))).toEqual([])
})

test('no invisible character gets into files of figures or into a voice', () => {
  const plain = textsOf({ sheets, voice }, '')
  expect(plain.length).toBeGreaterThan(100)
  expect(plain.filter(([, text]) => /\p{Cf}/u.test(text))).toEqual([])
})

test('the noun after a range in figures has the form of the range’s end', () => {
  const { waitRange, waitHourRange } = everyLanguage.ar.common
  expect(waitRange({ low: 3, high: 8 })).toContain('دقائق')
  expect(waitRange({ low: 8, high: 15 })).toContain('دقيقة')
  expect(everyLanguage.ar.screen.wait({ low: 3, high: 8 })).toContain('دقائق')
  expect(waitHourRange({ low: 2, high: 3 })).toContain('ساعات')
  expect(waitHourRange({ low: 1.5, high: 2.5 })).toContain('ساعة')
})
