import type { problems as zhCN } from '../zh-CN/problems.ts'

export const problems: typeof zhCN = {
  invalid: { title: 'Something is not right', detail: 'Correct what is marked and try again.' },
  'pass-needed': {
    title: 'Scan the code on the big screen',
    detail: 'Numbers are only given on site.',
  },
  'pass-expired': {
    title: 'This code has expired',
    detail: 'Scan the code on the big screen once more.',
  },
  'not-allowed': {
    title: 'Not allowed',
    detail: 'You are not assigned to this site, or may not do this. Please ask the owner.',
  },
  'not-yours': {
    title: 'This is not your number',
    detail: 'Use the phone that took it, or ask a marshal.',
  },
  'unknown-site': { title: 'No such site', detail: 'Check the address, or scan the code again.' },
  'unknown-queue': { title: 'No such queue', detail: 'Choose the queue again.' },
  'unknown-ticket': { title: 'No such number', detail: 'Check the number.' },
  'day-closed': {
    title: 'No numbers right now',
    detail: 'Numbers for today have ended or not yet started.',
  },
  'queue-paused': { title: 'This queue is paused', detail: 'Wait a little, or choose another queue.' },
  'marshal-needed': {
    title: 'Please ask a marshal for a number',
    detail: 'Very many numbers were taken in a short time. A marshal can let you go on, or take one for you.',
  },
  'numbers-unsure': {
    title: 'No numbers are given for a moment',
    detail: 'The record of the last numbers was lost. A marshal on the site says where to go on.',
  },
  'number-lost': {
    title: 'This number is not known any more',
    detail: 'Its record was lost. Please show it to a marshal, or take a new number.',
  },
  'ticket-over': { title: 'This number is no longer valid', detail: 'Take a new one if you need it.' },
  'wrong-state': { title: 'Not possible right now', detail: 'The number has changed in the meantime.' },
  'too-many-requests': { title: 'Too many requests', detail: 'Wait a little and try again.' },
  'day-damaged': {
    title: 'The record of this day cannot be read',
    detail:
      'Please follow the marshals’ directions. Marshals can go on with what can be read, or begin anew from the next date.',
  },
  'command-failed': {
    title: 'This could not be done',
    detail: 'It would fail again. Nothing has changed: please ask a marshal.',
  },
  unavailable: {
    title: 'Cannot be recorded right now',
    detail: 'We could not confirm it. Please try again in a moment: nothing is done twice.',
  },
}
