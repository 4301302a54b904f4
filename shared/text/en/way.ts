import type { Words } from '../words.ts'
import { plural } from './plural.ts'

export const way: Words['setup']['way'] = {
  title: 'The steps of a visit',
  how: 'One dot for each step, from the entrance on. Put a step in or take one out: those before and after are joined again. Whoever is finished at a step keeps the number and waits for the next one.',
  ask: 'Which steps does a visit have?',
  one: 'One step',
  oneHow: 'Take a number, be called, be done',
  several: ({ count }) => `${count} ${plural(count, 'step', 'steps')}`,
  placesAsk: '2. How many desks has each step?',
  places: ({ step }) => `${step}: desks`,
  seats: ({ step }) => `${step}: seats`,
  none: 'Nobody calls this queue yet',
  putIn: 'Put a step in',
  putInAfter: ({ step }) => `Put a step in after ${step}`,
  putInFirst: 'Put a step in before all others',
  putInWhich: 'Which step?',
  takeOut: ({ queue }) => `Take ${queue} out`,
  addPlace: () => 'Add a desk',
  idle: ({ desks }) => `No queue is left for ${desks}.`,
  idleRemove: 'Remove',
  idleServe: 'Let it serve queue',
  noStep: 'None',
  whole: {
    open: 'Take a usual set of steps as a whole',
    ask: 'Which steps?',
    stays: ({ queues }) => `Stays, with its letter, its name and its desks: ${queues}.`,
    comes: ({ queues }) => `New: ${queues}.`,
    goes: ({ queues }) =>
      `Goes: ${queues}. A queue that was used today can only go once the day has ended; saving will tell you.`,
    nothingGoes: 'Nothing goes.',
    noLetters: 'There are no letters left for new queues. Please remove some queues first.',
    take: 'Take these steps',
  },
  queues: {
    general: 'General',
    green: 'Green lane',
    consent: 'Registration and consent',
    submit: 'Hand in papers',
    collect: 'Collect papers',
  },
}
