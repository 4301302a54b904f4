import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pastedDates } from '../../../../client/setup/calendar/pasted-dates.ts'
import { dateOfNumber, dayNumber } from '../../../../shared/day/nouns/dates.ts'

const TODAY = '2026-11-23'
const datesIn = (text: string) => pastedDates(text, TODAY).dates
const whyNot = (text: string) => pastedDates(text, TODAY).wrong.map(({ why }) => why)

test('a date is read however it is usually written', () => {
  for (const written of [
    '2027-02-17',
    '2027/2/17',
    '2027.2.17',
    '2027年2月17日',
    '2月17日',
    '2月17号',
    '  ２０２７－０２－１７ ，',
    '2027-02-17（周三）',
    '2027-02-17 (Wed)',
    '2月17日星期三',
    '٢٠٢٧-٠٢-١٧',
  ])
    expect(pastedDates(written, TODAY), written).toEqual({ dates: ['2027-02-17'], wrong: [] })
})

test('a range has every date from its first to its last', () => {
  for (const written of [
    '2027-02-27 ~ 2027-03-02',
    '2027-02-27～2027-03-02',
    '2027/2/27 - 2027/3/2',
    '2027-02-27 – 2027-03-02',
    '2027-02-27 to 2027-03-02',
    '2月27日至3月2日',
    '2027年2月27日（周六）至3月2日（周二）',
  ])
    expect(datesIn(written), written).toEqual(['2027-02-27', '2027-02-28', '2027-03-01', '2027-03-02'])
  expect(datesIn('10月1日至3日')).toEqual(['2027-10-01', '2027-10-02', '2027-10-03'])
  // over the turn of a year
  expect(datesIn('12月31日-1月1日')).toEqual(['2026-12-31', '2027-01-01'])
})

test('a date without a year is the next one of its kind, today included', () => {
  expect(datesIn('11月23日\n11月22日')).toEqual(['2026-11-23', '2027-11-22'])
})

test('each date is there once and in order, and empty lines are none', () => {
  expect(datesIn('2027-05-01\n\n2027-01-01\r\n5月1日\n2027-04-30 ~ 2027-05-02\n')).toEqual([
    '2027-01-01',
    '2027-04-30',
    '2027-05-01',
    '2027-05-02',
  ])
})

test('each line that is no date is said with its number and with why', () => {
  const text =
    '2027-01-01\n春节\n2027-02-29\n2027-02-30 ~ 2027-03-02\n2027-05-03 ~ 2027-05-01\n2027-01-01 ~ 2028-01-01'
  const { dates, wrong } = pastedDates(text, TODAY)
  expect(dates).toEqual(['2027-01-01'])
  expect(wrong.map(({ line, why }) => [line, why])).toEqual([
    [2, 'no-date'],
    [3, 'no-such-date'],
    [4, 'no-such-date'],
    [5, 'backwards'],
    [6, 'too-long'],
  ])
  expect(wrong[0]?.text).toBe('春节')
})

test('29 February is read in a leap year alone, and what else stands in a line is not dropped', () => {
  expect(datesIn('2028-02-29')).toEqual(['2028-02-29'])
  expect(whyNot('2月29日')).toEqual(['no-such-date'])
  expect(whyNot('2027-02-17 春节\n2027-02-17, 2027-02-18\n13月1日\n20270217')).toEqual([
    'no-date',
    'no-date',
    'no-such-date',
    'no-date',
  ])
})

test('whatever is pasted, all that is read are dates that there are, and each other line is said', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ maxLength: 12 }).filter((text) => !/[\r\n]/.test(text)),
          fc
            .tuple(fc.integer({ min: 1990, max: 2100 }), fc.nat(14), fc.nat(33))
            .map((parts) => parts.join('/')),
        ),
        { maxLength: 8 },
      ),
      (lines) => {
        const { dates, wrong } = pastedDates(lines.join('\n'), TODAY)
        for (const date of dates) expect(dateOfNumber(dayNumber(date))).toBe(date)
        expect(new Set(dates).size).toBe(dates.length)
        const read = lines.filter((line) => pastedDates(line, TODAY).dates.length > 0).length
        const empty = lines.filter((line) => line.trim() === '').length
        expect(read + empty + wrong.length).toBe(lines.length)
      },
    ),
    { numRuns: 60 },
  ))
