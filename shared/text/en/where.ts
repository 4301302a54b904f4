import type { Words } from '../words.ts'

export const where: Words['where'] = {
  title: ({ numbers }) => `Where next for ${numbers}?`,
  goTo: ({ queue }) => `To ${queue}`,
  apart: 'They do not go on to the same places. Please finish them one at a time.',
  choose: 'Choose where',
  goes: ({ numbers, queue }) => `${numbers} on to ${queue}`,
  goesShortest: ({ numbers }) => `${numbers} on to the shortest wait`,
  asks: ({ numbers }) => `${numbers}: where next?`,
  ends: ({ numbers }) => `${numbers}: visit over`,
  went: ({ numbers, queue }) => `${numbers} went on to ${queue}`,
}
