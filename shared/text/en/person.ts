import type { PersonWords } from '../zh-CN/person.ts'
import { plural } from './plural.ts'

export const person: PersonWords = {
  heading: 'This site would like to know (optional)',
  name: 'Your name',
  digits: "Last four digits of your phone's number",
  digitsWrong: 'Four digits, or nothing',
  why: ({ hours }) =>
    `For this site's own checks. Only its marshals see it; it is kept encrypted and deleted after ${hours} ${plural(hours, 'hour', 'hours')}. Left empty, you get your number and your call all the same.`,
  mine: 'What I told the site',
  save: 'Send',
  saved: 'Sent',
  notSaved: 'You have your number, but what you told the site did not get there. You can send it again here.',
  erase: 'Delete what I gave',
  erased: 'Deleted',
  shown: ({ name, digits }) => `${name} · phone ends in ${digits}`,
  shownDigits: ({ digits }) => `phone ends in ${digits}`,
}
