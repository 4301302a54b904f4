import { expect, test } from 'vitest'
import { breakNow, sayAhead, sayOpens, saySpansOn } from '../../../../client/common/words/say-ahead.ts'
import { sayDate, sayWeekday } from '../../../../client/common/words/say-date.ts'
import { LANGUAGES } from '../../../../shared/languages.ts'
import { aheadWords } from '../../../../shared/text/ahead-words.ts'

const timeZone = 'Asia/Shanghai'
/** A time of 23 November 2026, or of the days after it, at the site. */
const at = (time: string, day = 23) => Date.parse(`2026-11-${day}T${time}:00+08:00`)
const note = { 'zh-CN': '消毒', en: 'Disinfection' }
const ahead = {
  open: true,
  shuts: at('18:00'),
  opens: at('08:00', 24),
  pause: { from: at('12:00'), to: at('14:00'), note: null },
}
const of = (changes: Partial<typeof ahead> | object = {}) => ({ ahead: { ...ahead, ...changes }, timeZone })

test('before a break it says the break, when it shuts today and when it opens next', () => {
  expect(sayAhead(of(), at('09:00'), 'zh-CN')).toBe('12:00–14:00 午休，今天 18:00 关门，明天 08:00 开门')
  expect(sayAhead(of(), at('09:00'), 'en')).toBe(
    'Lunch break 12:00–14:00. Closes today at 18:00. Opens tomorrow at 08:00',
  )
})

test('in a break it says when it goes on, by the site’s own name for it', () => {
  expect(breakNow(of(), at('12:00'))).not.toBe(null)
  expect(sayAhead(of(), at('13:59'), 'zh-CN')).toBe('午休，14:00 继续')
  const own = of({ pause: { ...ahead.pause, note } })
  expect(sayAhead(own, at('12:00'), 'en')).toBe('Disinfection: back at 14:00')
  expect(breakNow(of(), at('14:00'))).toBe(null)
  expect(sayAhead(of(), at('14:00'), 'zh-CN')).toBe('今天 18:00 关门，明天 08:00 开门')
})

test('a break in the evening is not called lunch', () => {
  const evening = of({ pause: { from: at('17:00'), to: at('17:30'), note: null } })
  expect(sayAhead(evening, at('17:10'), 'zh-CN')).toBe('休息，17:30 继续')
})

test('after closing it says when it opens: today, tomorrow, or on which date', () => {
  const shut = (opens: number | null) => of({ shuts: null, pause: null, opens })
  expect(sayAhead(shut(at('08:00')), at('07:00'), 'zh-CN')).toBe('今天 08:00 开门')
  expect(sayAhead(shut(at('08:00', 24)), at('23:59'), 'en')).toBe('Opens tomorrow at 08:00')
  expect(sayOpens(shut(at('08:00', 26)), at('19:00'), 'zh-CN')).toBe(
    `${sayDate('2026-11-26', '2026', 'zh-CN')} 08:00 开门`,
  )
  expect(sayAhead(shut(null), at('19:00'), 'en')).toBe('')
})

test('what is over by the time it is shown is left out', () => {
  expect(sayAhead(of(), at('18:30'), 'zh-CN')).toBe('明天 08:00 开门')
  expect(sayAhead(of(), at('09:00', 24), 'zh-CN')).toBe('')
})

test('times are those of the site, whatever zone the reader is in', () => {
  expect(sayAhead({ ...of(), timeZone: 'Asia/Urumqi' }, at('15:00'), 'en')).toBe(
    'Closes today at 16:00. Opens tomorrow at 06:00',
  )
})

test('every language says all of it', () => {
  for (const language of LANGUAGES) {
    const said = sayAhead(of(), at('09:00'), language)
    for (const time of ['12:00', '14:00', '18:00', '08:00']) expect(said, language).toContain(time)
    expect(sayAhead(of(), at('13:00'), language), language).toContain(aheadWords[language].noon)
    expect(saySpansOn([], timeZone, language), language).toBe(aheadWords[language].shut)
    expect(saySpansOn([ahead.pause, { from: at('15:00'), to: at('16:00') }], timeZone, language)).toContain(
      '15:00',
    )
    expect(new Set(Array.from({ length: 7 }, (_, day) => sayWeekday(day, 'long', language))).size).toBe(7)
  }
})

test('a date has its year only where that is another than this one', () => {
  expect(sayDate('2027-02-17', '2026-11-23', 'en')).toContain('2027')
  expect(sayDate('2026-12-31', '2026-11-23', 'en')).not.toContain('2026')
})
