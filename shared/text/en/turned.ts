import type { TurnedWords } from '../zh-CN/turned.ts'
import { plural } from './plural.ts'

export const turned: TurnedWords = {
  some: ({ count }) => `For ${count} ${plural(count, 'person', 'people')} of your party`,
  othersGoOn: ({ count }) => `The other ${count} ${plural(count, 'goes', 'go')} on with the same number.`,
  ways: {
    fever:
      'Your temperature is a little high. Please do not worry: a member of staff takes you to the isolation point and helps you from there.',
    code: 'Your health code cannot be accepted now. Staff at the entrance can help. Take a new number once it is in order.',
    'no-mask': 'Please come back with a mask on. If you have none, ask the staff.',
    'not-today': 'It cannot be done today. Please ask the staff when to come back, or for a site nearby.',
    other: 'It cannot be done today. Please ask the staff what to do next.',
  },
}
