import type { HandingWords } from '../zh-CN/handing.ts'
import { plural } from './plural.ts'

export const handing: HandingWords = {
  lost: 'Lost number',
  who: ({ number, count, time }) =>
    `${number} · ${count} ${plural(count, 'person', 'people')} · since ${time}`,
  whoWhy: 'Ask them in person: which number, and how many people?',
  theirs: 'Yes, give it to them',
  notTheirs: 'No, not theirs',
  more: ({ count }) => `${count} more ${plural(count, 'phone asks', 'phones ask')} for a number`,
  given: ({ number }) => `${number} was given to the phone`,
  late: 'This request has expired. Please have them ask again.',
  answered: 'Another marshal has answered',
  showCode: 'Show a code to scan',
  codeHow: ({ time }) => `Let them scan this with their phone. It works once, until ${time}.`,
  codeLabel: ({ number }) => `The QR code that gives ${number} back`,
  change: 'Change party or extra help',
  transferTo: ({ queue }) => `Move to ${queue}`,
  which: 'Which one?',
}
