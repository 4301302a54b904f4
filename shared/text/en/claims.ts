import type { ClaimWords } from '../zh-CN/claims.ts'

export const claims: ClaimWords = {
  title: 'Find my number',
  how: 'Enter your number and how many you are. A marshal who sees you confirms it, and this phone has your number.',
  number: 'Your number',
  numberHint: 'For example A031',
  noNumber: 'Please enter the letter and the figures, such as A031.',
  ask: 'Ask a marshal to confirm',
  asking: 'Sending…',
  back: 'Back',
  asked: 'Please go to a marshal',
  askedWhy: ({ number }) =>
    `${number} is now on the marshals' tablets. Go to a marshal and say that it is yours.`,
  askedUntil: ({ time }) => `Valid until ${time}. Please keep this page open.`,
  refused: 'The marshal did not confirm this number',
  refusedWhy: 'Please speak to a marshal.',
  over: 'That took too long. Please try again.',
  unknown: 'Not found: there is no such number now, or it is for another number of people.',
  codeOver: 'This code has expired or was used',
  codeOverWhy: 'Ask the marshal to show a new one.',
  taking: 'Getting your number…',
  handed: ({ time }) =>
    `At ${time} this number was given to a phone or printed on a slip. If that was not for you, ask a marshal.`,
  forgetful:
    'This browser keeps nothing: bookmark this page or take a screenshot. Your number is in its address.',
  leaveAsk: 'Leave the queue?',
  leaveWhy: 'You give up this number. To come back, take a new one.',
  leaveYes: 'Leave and give up this number',
  passOnHow: 'Ask them to scan this. Both phones then show the number, and either can use it.',
  passOnLabel: ({ number }) => `The QR code of ${number}`,
  helpWith: 'What do you need? A marshal will see it.',
}
