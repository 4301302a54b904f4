import type { SlipWords } from '../zh-CN/slips.ts'

export const slips: SlipWords = {
  title: 'Take in slips',
  why: 'Spare slips that were given out while the power or the network was out: scan them, or enter their numbers here. For several in a row, enter the first and the last.',
  from: 'First slip',
  to: 'Last slip (optional)',
  example: 'A9001',
  takeIn: 'Take in',
  empty: 'Please enter the number of the first slip, such as A9001',
  noNumber: 'Please write the letter too, such as A9001',
  noQueue: ({ queue }) => `There is no queue ${queue}: this number is not of this site`,
  noSlip: ({ number }) => `${number} is not the number of a spare slip. Spare slips are 9001 to 9999`,
  otherQueue: 'Both numbers must be of one queue',
  backwards: 'The last slip must come after the first',
  tooMany: ({ most, last }) => `At most ${most} slips at a time: this time up to ${last}`,
  taken: ({ count, from, to }) => `${count} slips taken in: ${from} to ${to}`,
  takenOne: ({ number }) => `${number} taken in`,
  takenBefore: 'Taken in already. Nothing is counted twice',
  leftOver: 'Number left over from last time (optional)',
  notLeftOver: 'This number was not left over last time, so the new one is an ordinary number.',
  leftOverHow: 'Write it with its letter, such as A031',
}
