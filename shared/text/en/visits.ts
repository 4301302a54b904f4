import type { HomeVisitWords } from '../zh-CN/visits.ts'
import { plural } from './plural.ts'

export const visits: HomeVisitWords = {
  title: 'Home visits',
  toDo: ({ count }) => `${count} to visit`,
  note: 'Note a home visit',
  heading: 'Somebody to visit at home',
  where: 'Where (building, door)',
  what: 'What for (optional)',
  number: 'Their or their family’s number (optional)',
  kept: ({ hours }) =>
    `No name is needed. What you write is encrypted and deleted after ${hours} ${plural(hours, 'hour', 'hours')}. Only marshals of this site can read it.`,
  save: 'Note it',
  missing: 'Say where, or give a number.',
  none: 'Nobody to visit today so far.',
  tick: 'Visited',
  reopen: 'Not visited yet',
  doneAt: ({ time }) => `Visited at ${time}`,
  since: ({ time }) => `Noted at ${time}`,
  erased: 'What was written is not here: it was deleted, or never arrived',
  drop: 'Take off the list',
  dropSure: 'Tap again to take it off',
  erase: 'Delete what was written',
  eraseSure: 'Tap again to delete',
  unread: 'What was written cannot be read now. Try again in a moment',
}
