import type { Words } from '../zh-CN.ts'

export const screen: Words['screen'] = {
  title: 'Yimi: big screen',
  calling: 'Now calling',
  nobodyCalled: 'Please wait nearby. We will call your number.',
  forward: 'Please go to your mark',
  toMark: 'Mark {mark}',
  waiting: '{count} waiting',
  wait: '{low}–{high} min',
  paused: 'Paused',
  scan: 'Scan for a number',
  noPhone: 'No phone? Ask a marshal',
  closed: 'No numbers right now',
  legible: {
    all: 'At {distance} m a {diagonal}-inch screen shows your {desks} {desks|desk|desks} in letters that are easy to read, up to {metres} m',
    some: 'At {distance} m a {diagonal}-inch screen shows {count} {count|desk|desks} in letters that are easy to read; you have {desks}, which are read from {metres} m: add a screen, or hang it closer',
    none: 'At {distance} m the numbers on a {diagonal}-inch screen are hard to read; your {desks} {desks|desk|desks} are read from {metres} m: use a larger screen, or hang it closer',
    pages:
      'At {distance} m a {diagonal}-inch screen shows {count} {count|desk|desks} in letters that are easy to read; you have {desks}, which take turns on {pages} pages: add a screen, or hang it closer',
    code: 'The code can be scanned from up to {metres} m',
  },
  noMore: 'No more numbers today',
  missed: 'Missed: please ask a marshal',
  hours: 'Open {from}–{to}, numbers until {lastNumber}',
  metre: '{count} m',
  lineCrowded: 'marks {from} to {to} are crowded',
  prompts: {
    routine: 'Keep one metre apart',
    full: 'Queue {queue} is full. Please wait until your number is shown.',
    crowding: 'Queue {queue}, marks {from} to {to}: too close. Please step back to your mark.',
    asked: 'From the marshal: please stand on your mark',
  },
  pairTitle: 'Pair this screen',
  pairHow: 'Sign in on the tablet, open “Pair a screen”, and enter:',
  pairWhere: 'Site {site}',
  enableSound: 'Tap the screen once to turn on the chime',
  noCode: 'Offline: no numbers by scanning for now',
}
