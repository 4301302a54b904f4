import type { Words } from '../zh-CN.ts'

export const moves: Words['moves'] = {
  heading: 'Why was somebody before me?',
  why: 'First come, first called. Every call out of that order is listed here, and every number that was missed, returned, moved, held, removed or undone: numbers only, no names.',
  date: 'Date',
  number: 'Only this number',
  find: 'Show',
  older: 'Older ones',
  none: 'Nothing to show',
  back: 'Take a number',
  reasons: {
    'green-lane': 'To {where}: the green lane goes first; {passed} who came earlier waited',
    'turn-of-others':
      'To {where}: after one from the green lane it is the others’ turn; {passed} from the green lane who came earlier waited',
    'was-put-back': 'To {where}: returned before, and its turn had come; {passed} who came earlier waited',
    'others-put-back': 'To {where}: {passed} who came earlier had not come or were returned',
    'behind-returned': 'To {where}: {passed} who came earlier stood behind a number that was returned',
    missed: 'Called, and did not come',
    'passed-over': 'Brought forward, and did not come: after {places} more',
    returned: 'Returned to queue, after {places} more',
    transferred: 'Moved to queue {queue}; keeps its original time',
    held: 'Put on hold by a marshal; keeps its place',
    removed: 'Removed by a marshal',
    undone: '{where} undid its last step',
  },
}
