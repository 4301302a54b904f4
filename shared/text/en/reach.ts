import type { ReachWords } from '../zh-CN/reach.ts'

export const reach: ReachWords = {
  offer: 'Notify me when I am called',
  offerWhy: 'You can close this page and put your phone away.',
  turningOn: 'Turning notifications on…',
  on: 'You will be notified when you are called. You can close this page.',
  turnOff: 'Do not notify me',
  off: 'You will not be notified. Keep this page open.',
  denied:
    'Your browser has not allowed notifications. Allow them in its settings for this website and tap again. Or keep this page open: it tells you when you are called.',
  notChosen: 'Notifications are not allowed yet. Tap again, then choose “Allow”.',
  unreachable:
    'This phone cannot reach its notification service. Keep this page open: it tells you when you are called.',
  none: 'This browser cannot notify you while the page is closed. Keep it open: it tells you when you are called.',
  home: 'On iPhone and iPad, first put this page on your Home Screen:',
  homeSteps: {
    share: 'Tap “Share” in the browser',
    add: 'Choose “Add to Home Screen”',
    open: ({ offer }) => `Open it from the Home Screen and tap “${offer}”`,
  },
  soon: 'Tell me to come back',
  soonMinutes: ({ count }) => `About ${count} minutes before`,
  soonBefore: ({ count }) => `${count} numbers before mine`,
  picture: 'Save as a picture',
  pictureHow: 'You can also press and hold the picture to save or send it.',
  pictureOf: ({ number }) => `Picture of ${number}`,
  save: 'Save',
  send: 'Send',
  pictureFailed: 'The picture could not be made. Take a screenshot instead.',
  savedAt: ({ time }) => `Saved at ${time}`,
  pictureTrue: 'A picture does not change: watch the big screen or the page for calls.',
  pictureFind: ({ lost }) => `Scan the code for the page. On a new phone, tap “${lost}”.`,
}
