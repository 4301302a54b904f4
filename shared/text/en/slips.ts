import type { SlipWords } from '../zh-CN/slips.ts'

export const slips: SlipWords = {
  title: 'Take in slips',
  why: 'Spare slips that were given out while the power or the network was out: scan them, or enter their numbers here. For several in a row, enter the first and the last.',
  from: 'First slip',
  to: 'Last slip (optional)',
  example: 'A9001',
  takeIn: 'Take in',
  noNumber: 'Please write the letter too, such as A9001',
  taken: '{count} slips taken in: {from} to {to}',
  takenOne: '{number} taken in',
  takenBefore: 'Taken in already. Nothing is counted twice',
}
