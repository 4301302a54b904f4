import { expect, test } from 'vitest'
import { sayAgain } from '../../../../client/common/wall/opening.ts'

const timeZone = 'Asia/Shanghai'
/** A time of 23 November 2026, or of the day after it, at the site. */
const at = (time: string, day = 23) => Date.parse(`2026-11-${day}T${time}:00+08:00`)
const ahead = { open: false, shuts: null, opens: at('08:00', 24), pause: null }
const ended = { day: '2026-11-23', hours: null, ahead, timeZone, over: true }

test('at the end of a day a wall thanks everybody, and says when the site opens again', () => {
  expect(sayAgain(ended, at('18:30'))('en')).toBe('We are done for today. Thank you. Opens tomorrow at 08:00')
  const last = { ...ended, ahead: { ...ahead, opens: null } }
  expect(sayAgain(last, at('18:30'))('en')).toBe('We are done for today. Thank you')
})

test('on the next morning, while it still shows that day, it says only when the site opens', () => {
  expect(sayAgain(ended, at('07:30', 24))('en')).toBe('Opens today at 08:00')
  expect(sayAgain(ended, at('00:00', 24))('zh-CN')).toBe('今天 08:00 开门')
})
