import type { Words } from '../zh-CN.ts'

export const common: Words['common'] = {
  yimi: 'Yimi',
  cutOff: 'Cut off: nothing new since {time}. Connecting again by itself.',
  loading: 'Connecting…',
  cancel: 'Cancel',
  largeText: 'Larger',
  close: 'Close',
  notSent: 'No connection: not sent. Try again in a moment.',
  waitRange: 'about {low}–{high} min',
  waitUnder: 'under a minute',
  waitNone: 'at once',
  waitUnknown: 'not known yet',
  people: '{count} {count|person|people}',
  tickets: '{count} {count|number|numbers}',
  lineLabel: 'The line: {marks} marks, {standing} taken',
  needs: { elderly: 'elderly', pregnant: 'pregnant', disabled: 'disabled', infant: 'infant' },
  help: { wheelchair: 'wheelchair', code: 'health code', phone: 'phone', other: 'something else' },
  levels: {
    clear: 'clear',
    busy: 'busy',
    crowded: 'crowded',
    unserved: 'nobody is calling',
    closed: 'closed',
  },
}
