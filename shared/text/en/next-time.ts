import type { NextTimeWords } from '../zh-CN/next-time.ts'

export const nextTime: NextTimeWords = {
  yes: 'Thank you for waiting. We are sorry that your turn did not come. Take a number here with this phone in the first hour of the next day that we open, and you are among the first.',
  ifLeft:
    'The site is closed for today, and whoever still waits is called. If you cannot stay, leave the queue now, and take a number with this phone in the first hour of the next day that we open: you are then among the first.',
  leaveWhy:
    'Your number is not called today. Take one with this phone in the first hour of the next day that we open, and you are among the first.',
  leaveYes: 'Leave for today',
  inside:
    'The site is closed for today. Whoever is on the way through it is still served, up to the last step.',
  first: 'You waited last time until we closed, so you are among the first today.',
  'too-late': 'The first hour is over, so this is an ordinary number. Thank you for coming again.',
  used: 'Your number of last time was used already, so this is an ordinary number.',
  'more-people': 'You are more people than last time, so this is an ordinary number.',
  'other-queue': 'This is not the queue that you waited in last time, so this is an ordinary number.',
  unproven:
    'Your number of last time could not be checked, so this is an ordinary number. A marshal can help.',
}
