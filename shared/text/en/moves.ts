import type { Words } from '../words.ts'

export const moves: Words['moves'] = {
  heading: 'Why was somebody before me?',
  why: 'First come, first called. Every call out of that order is listed here, and every number that was called first, passed over, missed, returned, moved, held, removed or undone: numbers only, no names.',
  date: 'Date',
  number: 'Only this number',
  find: 'Show',
  older: 'Older ones',
  none: 'Nothing to show',
  back: 'Take a number',
  reasons: {
    'green-lane': ({ where, passed }) =>
      `To ${where}: the green lane goes first; ${passed} who came earlier waited`,
    'turn-of-others': ({ where, passed }) =>
      `To ${where}: after one from the green lane it is the others’ turn; ${passed} from the green lane who came earlier waited`,
    'was-put-back': ({ where, passed }) =>
      `To ${where}: returned before, and its turn had come; ${passed} who came earlier waited`,
    'others-put-back': ({ where, passed }) =>
      `To ${where}: ${passed} who came earlier had not come or were returned`,
    'behind-returned': ({ where, passed }) =>
      `To ${where}: ${passed} who came earlier stood behind a number that was returned`,
    'chosen-care': ({ where, passed }) =>
      `To ${where}, called first by a marshal: needs care. Numbers that came earlier and waited: ${passed}`,
    'chosen-missed': ({ where, passed }) =>
      `To ${where}, called first by a marshal: was missed before. Numbers that came earlier and waited: ${passed}`,
    'chosen-staff': ({ where, passed }) =>
      `To ${where}, called first by a marshal: asked by staff. Numbers that came earlier and waited: ${passed}`,
    'chosen-other': ({ where, passed }) =>
      `To ${where}, called first by a marshal: another reason. Numbers that came earlier and waited: ${passed}`,
    missed: () => 'Called, and did not come',
    'passed-over': ({ places }) => `Brought forward, and did not come: after ${places} more`,
    'passed-over-not-here': ({ places }) => `A marshal let others go first: not here; after ${places} more`,
    'passed-over-not-ready': ({ places }) => `A marshal let others go first: not ready; after ${places} more`,
    'passed-over-asked': ({ places }) => `A marshal let others go first: asked to wait; after ${places} more`,
    'passed-over-staff': ({ places }) =>
      `A marshal let others go first: asked by staff; after ${places} more`,
    'passed-over-other': ({ places }) =>
      `A marshal let others go first: another reason; after ${places} more`,
    returned: ({ places }) => `Returned to queue, after ${places} more`,
    transferred: ({ queue }) => `Moved to queue ${queue}; keeps its original time`,
    'left-over': () => 'Waited on the last day until the site closed, and is among the first today',
    held: () => 'Put on hold by a marshal; keeps its place',
    seated: ({ passed }) =>
      `A marshal gave them a seat first. Numbers that came earlier and waited: ${passed}`,
    removed: () => 'Removed by a marshal',
    undone: ({ where }) => `${where} undid its last step`,
  },
}
