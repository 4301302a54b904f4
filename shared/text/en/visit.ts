import type { VisitWords } from '../zh-CN/visit.ts'

export const visit: VisitWords = {
  way: 'Your way through',
  done: 'Done',
  here: 'You are here',
  ahead: 'Still to come',
  goOn: ({ queue, place }) => `Next for you: ${queue} (${place})`,
  goTo: ({ queue }) => `Next for you: ${queue}`,
  doneBy: ({ from, to }) => `Done by about ${from}–${to}`,
  doneAbout: ({ time }) => `Done by about ${time}`,
  unknown: 'At a later step nobody is calling now, so we cannot say yet when you will be done.',
  whole: ({ time }) => `All steps together: ${time}`,
}
