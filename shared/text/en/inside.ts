import type { InsideWords } from '../zh-CN/inside.ts'

export const inside: InsideWords = {
  title: 'People inside',
  figure: ({ people, capacity }) => `${people} of ${capacity}`,
  nobodyIn: 'While it is full, nobody is called at the entrance. Those inside are called as usual.',
  noNumber: ({ count }) => `${count} of them without a number`,
  people: 'People without a number',
  countIn: ({ count }) => `${count} came in`,
  countOut: ({ count }) => `${count} left`,
  anyway: 'Call although full',
  beyond: 'Called although the site was full',
}
