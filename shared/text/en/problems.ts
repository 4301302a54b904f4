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
  'ticket-over': { title: 'This number is no longer valid', detail: 'Take a new one if you need it.' },
  'wrong-state': { title: 'Not possible right now', detail: 'The number has changed in the meantime.' },
  unavailable: {
    title: 'Cannot be recorded right now',
    detail: 'We could not confirm it. Please try again in a moment: nothing is done twice.',
  },
}
