import type { Words } from '../words.ts'
import { plural } from './plural.ts'

export const alerts: Words['alerts'] = {
  unserved: 'People wait, and nobody calls',
  goNow: 'Please go there now.',
  untaken: ({ minutes }) => `Nobody has seen to it for ${minutes} ${plural(minutes, 'minute', 'minutes')}.`,
  heading: 'Alerts',
  why: 'This device is told of emergencies, and of alarms that nobody has seen to for two minutes, also while the page is closed. It ends when you sign out.',
  on: 'Notify this device',
  off: 'Stop notifying',
  isOn: 'This device is notified',
  refused: 'The browser does not allow notifications. Allow them in its settings, and try again.',
  failed: 'That did not work. Please try again.',
  install: 'On iPhone and iPad, add the page to the home screen first, and open it from there.',
}
