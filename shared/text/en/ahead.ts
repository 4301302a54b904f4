import type { AheadWords } from '../zh-CN/ahead.ts'

export const ahead: AheadWords = {
  noon: 'Lunch break',
  rest: 'Break',
  today: 'today',
  tomorrow: 'tomorrow',
  shuts: ({ when, time }) => `Closes ${when} at ${time}`,
  opens: ({ when, time }) => `Opens ${when} at ${time}`,
  both: ({ before, next }) => `${before}. ${next}`,
  pauseNow: ({ note, time }) => `${note}: back at ${time}`,
  pauseNext: ({ note, from, to }) => `${note} ${from}–${to}`,
  to: ({ from, to }) => `${from} to ${to}`,
  span: ({ from, to }) => `${from}–${to}`,
  keeps: 'Your number stays valid, and you keep your place: no need to stand',
  thanks: 'We are done for today. Thank you',
  week: 'The next days',
  shut: 'Closed',
  last: ({ time }) => `last number ${time}`,
  listed: ', ',
  failed: 'The next days cannot be shown now',
}
