// The sheets of the print kit: exactly this list is printed.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Choices, firstChoices, marksChosen } from '../../../client/setup/kit/choices.ts'
import { chosenSheets, kitSheets } from '../../../client/setup/kit/sheets.ts'
import { sizeFor } from '../../../client/setup/kit/size-for.ts'
import { wifiCode } from '../../../client/setup/kit/wifi-code.ts'
import { isSlipNumber } from '../../../shared/day/nouns/slip.ts'
import type { SlipLot } from '../../../shared/day/rules/slip-lots.ts'
import { withLines } from '../../kit/sample.ts'

const site = withLines(20, 0)
const first = firstChoices(site)
const lot: SlipLot = { queue: 'A', date: null, from: 9001, to: 9040 }
const cards = [
  { name: '王芳', role: 'marshal', allSites: false, sites: [site.id], passcode: '86716030' },
] as const
const kinds = (choices: Choices) =>
  Object.entries(kitSheets(site, choices, cards, lot)).map(([item, sheets]) => [item, sheets.length])

test('a poster, a mark for each metre, a sign for each desk and queue, a card for each new account', () => {
  expect(kinds(first)).toEqual([
    ['posters', 1],
    ['marks', 21],
    ['desks', site.desks.length],
    ['queues', 2],
    ['staff', 1],
    ['slips', 5],
  ])
})

test('items that are not ticked are not printed, and slips are ticked only by the owner', () => {
  const of = (on: Partial<Choices['on']>) => {
    const choices = { ...first, on: { ...first.on, ...on } }
    return chosenSheets(kitSheets(site, choices, cards, lot), choices).map(({ kind }) => kind)
  }
  expect(of({})).not.toContain('slips')
  expect(of({ marks: false })).not.toContain('mark')
  expect(of({ posters: false, marks: false, desks: false, queues: false, staff: false })).toEqual([])
})

test('eight marks or slips are cut from a sheet, and the last sheet has the rest', () => {
  const cut = kitSheets(site, { ...first, marks: { ...first.marks, as: 'cards' } }, [], null).marks
  expect(cut.map((sheet) => sheet.kind === 'mark-cards' && sheet.marks.length)).toEqual([8, 8, 5])
})

test('a queue without a line has no marks, and none is printed beyond a line that became shorter', () => {
  const [a, g] = site.queues
  const asked = (from: number, to: number) => ({
    ...first,
    marks: { ...first.marks, ranges: { A: { from, to } } },
  })
  expect(marksChosen(site, g!, first)).toBeNull()
  expect(marksChosen(site, a!, asked(4, 9))).toEqual({ from: 4, to: 9, beyond: null })
  expect(marksChosen(site, a!, asked(4, 31))).toEqual({ from: 4, to: 21, beyond: 31 })
  expect(marksChosen(site, a!, asked(25, 31))).toEqual({ from: 21, to: 21, beyond: 31 })
  expect(marksChosen(site, a!, asked(9, 4))).toEqual({ from: 4, to: 4, beyond: null })
})

test('every printed mark belongs to its line, and says how long that is', () =>
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (length, from, to) => {
        const { marks } = kitSheets(
          withLines(length, 0),
          { ...first, marks: { ...first.marks, ranges: { A: { from, to } } } },
          [],
          null,
        )
        for (const sheet of marks) {
          if (sheet.kind !== 'mark') throw new Error(sheet.kind)
          expect(sheet.mark).toMatchObject({ of: length + 1, metres: length })
          expect(sheet.mark.mark).toBeGreaterThanOrEqual(1)
          expect(sheet.mark.mark).toBeLessThanOrEqual(length + 1)
        }
      },
    ),
  ))

test('[N11] every printed slip has a slip’s number, and each of a lot is printed once', () =>
  fc.assert(
    fc.property(fc.integer({ min: 9001, max: 9999 }), fc.integer({ min: 1, max: 200 }), (from, count) => {
      const to = Math.min(9999, from + count - 1)
      const numbers = kitSheets(site, first, [], { ...lot, from, to }).slips.flatMap((sheet) =>
        sheet.kind === 'slips' ? sheet.numbers : [],
      )
      expect(numbers.every((n) => isSlipNumber(`A${n}`))).toBe(true)
      expect(numbers).toEqual(Array.from({ length: to - from + 1 }, (_, n) => from + n))
    }),
  ))

test('no slips are printed before their numbers are known, and no poster has an arrow that nobody chose', () => {
  expect(kitSheets(site, first, [], null).slips).toEqual([])
  expect(
    kitSheets(site, first, [], null).posters.map((sheet) => sheet.kind === 'poster' && sheet.arrow),
  ).toEqual(['none'])
})

const room = { width: 40, height: 30, most: 9 }

test('no words are larger than their room allows, and none disappear', () =>
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), (words) => {
      const size = sizeFor(words, room)
      expect(size).toBeLessThanOrEqual(room.most)
      expect(size).toBeGreaterThan(0)
    }),
  ))

test('words get smaller before they are broken, and longer ones more so', () => {
  const widthOf = (words: string) => sizeFor(words, room) * words.length
  // seven narrow letters would not fit the room at the largest size
  expect(widthOf('General') * 0.66).toBeLessThanOrEqual(room.width)
  expect(widthOf('普通队列')).toBeLessThanOrEqual(room.width)
  const sizes = [1, 10, 50, 200].map((count) => sizeFor('一'.repeat(count), room))
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(new Set(sizes).size).toBe(4)
})

test('a sign of a desk stays on one line in English', () => {
  // in the widest of common heavy fonts, in parts of its height
  const measured = [1.103, 0.343, 0.712, 0.716, 0.687, 0.924, 0.348, 0.696].reduce((sum, one) => sum + one)
  const wide = { width: 90, height: 37, most: 21 }
  expect(sizeFor('Window 3', wide) * measured).toBeLessThan(wide.width)
})

test('the special characters of a Wi-Fi code are escaped in its name and password', () =>
  expect(wifiCode('红旗 "1"', 'a;b:c,d\\e')).toBe('WIFI:T:WPA;S:红旗 \\"1\\";P:a\\;b\\:c\\,d\\\\e;;'))
