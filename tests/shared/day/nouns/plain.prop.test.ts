// Texts that people enter: which characters are refused, and which a script needs.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlain, unplainIn } from '../../../../shared/day/nouns/plain.ts'

const INVISIBLE = [
  0x00, 0x09, 0x0a, 0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x17b4, 0x180e, 0x200b, 0x200e, 0x200f, 0x2028,
  0x2029, 0x202a, 0x202d, 0x202e, 0x2060, 0x2066, 0x2069, 0x3164, 0xd800, 0xfeff, 0xffa0, 0xfff9, 0xe0041,
  0x2800, 0xfdd0, 0xfffc, 0xfffe, 0xffff, 0x16fe4, 0x1d159, 0x1fffe, 0x10ffff,
].map((code) => String.fromCodePoint(code))
const READABLE = ['幸福里', 'Hall 2', 'مرکز', 'केंद्र', 'ไทย', '1-2', '𠮷', 'é', '😀', '(北)', '·']

test('an invisible or overriding character is refused at any position', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...READABLE), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...INVISIBLE),
      fc.nat(),
      (parts, unseen, at) => {
        const where = at % (parts.length + 1)
        expect(isPlain(parts.join(' '))).toBe(true)
        expect(isPlain([...parts.slice(0, where), unseen, ...parts.slice(where)].join(''))).toBe(false)
      },
    ),
  )
})

test('any format or control character between two Latin letters is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x10ffff }), (code) => {
      const character = String.fromCodePoint(code)
      if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character)) expect(isPlain(`a${character}b`)).toBe(false)
    }),
    { numRuns: 5000 },
  )
})

test('joiners are accepted where a script spells with them, and nowhere else', () => {
  for (const spelled of [
    'نمی\u200Cدانم',
    'ക്ഷേമ ന\u0D4D\u200D',
    'क\u094D\u200Cष',
    '👩\u200D⚕\uFE0F',
    '葛\u{E0100}城',
    '❤\uFE0F',
  ])
    expect(isPlain(spelled), spelled).toBe(true)
  for (const hidden of [
    'a\u200Cb',
    '幸\u200D福',
    '\u200Cن',
    'ن\u200C',
    'ن\u200C\u200Cن',
    '\uFE0Fa',
    'a \uFE0F',
  ])
    expect(isPlain(hidden), hidden).toBe(false)
})

test('a text without visible characters is refused', () => {
  for (const empty of ['', ' ', '\u00A0', '\u3000', '\u2800', '\u3164', '\u0301', '\u200B'])
    expect(isPlain(empty), empty).toBe(false)
})

test('the error names the path of such a text', () => {
  const site = { name: { en: 'Hall', 'zh-CN': '\u202E里' }, queues: [{ name: { en: '\u200B' } }], length: 3 }
  expect(unplainIn(site)).toEqual(['name.zh-CN', 'queues.0.name.en'])
})
