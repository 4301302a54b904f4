import type { Words } from '../words.ts'

export const emergency: Words['emergency'] = {
  button: 'Emergency',
  hold: 'Hold for one second to call all staff',
  called: 'All staff are called',
  alarm: ({ who, time }) => `Emergency! ${who} needs help, since ${time}. Go there now.`,
  colleague: 'A colleague',
  clear: 'All clear',
  key: 'Hold for one second: emergency',
}
