import type { AwayWords } from '../zh-CN/away.ts'
import { plural } from './plural.ts'

export const away: AwayWords = {
  few: ({ minutes }) => `I need ${minutes} more ${plural(minutes, 'minute', 'minutes')}`,
  fewWhy: 'Your place is kept for that time.',
  limit: ({ times, minutes }) =>
    `So that waiting is fair for everybody, a place is kept ${times} ${plural(times, 'time', 'times')}, for ${minutes} ${plural(minutes, 'minute', 'minutes')} in all.`,
  never: 'So that waiting is fair for everybody, no place is kept here while somebody is away.',
  go: 'I have to go away for 30 minutes',
  goWhy: 'Your number stays valid. When you are back, you join the end of the queue.',
  goSure: 'Tap again: I join the end of the queue',
  kept: ({ time }) =>
    `Your place is kept until ${time}. If you come back later, you join the end of the queue, with the same number.`,
  notKept: 'Your number stays valid. When you are back, you join the end of the queue.',
  atEnd: 'Welcome back. You came back at the end of the queue, with the same number.',
  total: ({ times, minutes }) => `Held ${times} ${plural(times, 'time', 'times')}, ${minutes} min in all`,
  byMarshal: 'Held by a marshal',
  untilThen: ({ time }) => `until ${time}`,
  toEnd: 'back at the end',
}
