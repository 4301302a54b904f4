import type { Words } from '../zh-CN.ts'

export const moves: Words['moves'] = {
  heading: 'Why was somebody before me?',
  why: 'Who comes first is called first. Every call out of that order is here, and every number that was missed, put back, transferred, held, removed or called off: numbers only, no names.',
  date: 'Date',
  number: 'Only this number',
  find: 'Show',
  older: 'Older ones',
  none: 'There is nothing of the kind',
  back: 'Take a number',
  reasons: {
    'green-lane': 'To desk {desk}: the green lane goes first; {passed} who came earlier waited',
    'turn-of-others':
      'To desk {desk}: after one of the green lane the others have their turn; {passed} earlier of the green lane waited',
    'was-put-back':
      'To desk {desk}: put back before, and its turn had come; {passed} who came earlier waited',
    'others-put-back': 'To desk {desk}: {passed} who came earlier had not come or were put back',
    'behind-returned': 'To desk {desk}: {passed} who came earlier stood behind a number that was returned',
    missed: 'Called, and did not come',
    'passed-over': 'Brought forward, and did not come: after {places} more',
    returned: 'Back in the line, after {places} more',
    transferred: 'Moved to queue {queue}, by the time it was taken',
    held: 'Kept by a marshal; it comes back to its place',
    removed: 'Ended by a marshal',
    undone: 'What desk {desk} had done was taken back',
  },
}
