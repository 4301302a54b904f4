import type { ToldWords } from '../zh-CN/told.ts'

export const told: ToldWords = {
  sent: ({ who, site, text }) => `${who} (${site}): ${text}`,
  soon: 'Your turn is soon. Please come back to the site.',
  lined: 'Your turn is soon. Please come and stand in line.',
  called: ({ where }) => `It is your turn. Please go to ${where}.`,
  recalled: ({ where }) => `You are called again. Please go to ${where}.`,
  missed: 'You were called and did not come. Your number is kept: when you are back, please see a marshal.',
  passedOver:
    'A marshal has let others go first. Your number is still in the queue. Please come back to the site.',
  returned: 'You are back in the queue. Please wait nearby.',
  held: 'A marshal has put your number on hold. You are not called for now.',
  resumed: 'Your hold is over and you are back in the queue. Please wait nearby.',
  movedOn: ({ queue }) => `Next step: ${queue}. Please wait nearby.`,
  transferred: ({ queue }) => `A marshal has moved you to ${queue}. Please wait nearby.`,
  undone: 'Your call was undone. You keep your place. Please wait nearby.',
  removed: 'A marshal has removed this number. Take a new one if you need it.',
  observed: 'Your observation is over. If you feel well, you may leave.',
}
