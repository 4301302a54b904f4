import type { ToldWords } from '../zh-CN/told.ts'

export const told: ToldWords = {
  message: ({ title, site, body }) => `${title} (${site}). ${body}`,
  soon: {
    title: ({ number }) => `${number}: you are called soon`,
    body: ({ queue }) => `Please come back and wait near ${queue}.`,
  },
  lined: {
    title: ({ number }) => `${number}: please step forward`,
    body: ({ queue, mark }) => `Please stand on mark ${mark} of ${queue}.`,
  },
  called: {
    title: ({ number, where }) => `${number}: please go to ${where}`,
    body: () => 'It is your turn.',
    onPhone: () => 'It is your turn. Tap to say that you are on your way.',
  },
  recalled: {
    title: ({ number, where }) => `Called again: ${number} to ${where}`,
    body: () => 'You are waited for.',
    onPhone: () => 'You are waited for. Tap to say that you are on your way.',
  },
  again: {
    title: ({ number, where }) => `Still waiting for you: ${number} to ${where}`,
    body: () => 'Tap to say that you are on your way, or that you need more time.',
  },
  missed: {
    title: ({ number }) => `${number} was called, and you were not there`,
    body: ({ mayComeBack }) =>
      mayComeBack
        ? 'You still have your number. When you are back, tap “I am back” on your phone’s page, or see a marshal.'
        : 'You still have your number. When you are back, please see a marshal.',
    onPhone: () => 'You still have your number. Tap to see how to come back, or ask a marshal.',
  },
  'passed-over': {
    title: ({ number }) => `${number}: a few others go first`,
    body: () => 'You still have your number, and are called shortly.',
  },
  'came-back': {
    title: ({ number }) => `${number} is back in the queue`,
    body: ({ queue }) => `Please wait near ${queue}: you are called shortly.`,
  },
  returned: {
    title: ({ number }) => `${number} is back in the queue`,
    body: ({ queue }) => `Please wait near ${queue}: you are called shortly.`,
  },
  held: {
    title: ({ number }) => `${number} is kept for you`,
    body: ({ time }) => `A marshal keeps your number until ${time}.`,
  },
  'held-over': {
    title: ({ number }) => `${number} is in the queue again`,
    body: ({ queue }) => `It is no longer on hold. Please wait near ${queue}.`,
  },
  moved: {
    title: ({ number, queue }) => `${number} was moved to ${queue}`,
    body: () => 'Same number, and placed by the time you took it.',
  },
  'moved-on': {
    title: ({ number, queue }) => `${number}: next is ${queue}`,
    body: () => 'Same number. You are told when it is your turn.',
  },
  'put-back': {
    title: ({ number }) => `The call of ${number} was undone`,
    body: () => 'You keep your place. You are told when it is your turn.',
  },
  seated: {
    title: ({ number, queue }) => `${number}: a seat is free in ${queue}`,
    body: ({ time }) => `Please sit down and stay until ${time}.`,
  },
  observed: {
    title: ({ number }) => `${number}: your observation is over`,
    body: () => 'If you feel well, you may leave.',
  },
  paused: {
    title: ({ number, pause }) => `${number}: ${pause}`,
    body: () => 'You keep your number and your place.',
  },
  resumed: {
    title: ({ number, queue }) => `${number}: ${queue} goes on`,
    body: () => 'You keep your place. Please wait nearby.',
  },
  closed: {
    title: ({ number }) => `${number}: no more numbers are given today`,
    body: () => 'Yours still counts. Please go on waiting.',
  },
  ended: { title: ({ number }) => `${number} is over`, body: ({ why }) => why },
}
