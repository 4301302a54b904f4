import type { Words } from '../zh-CN.ts'

export const screen: Words['screen'] = {
  title: 'Yimi: big screen',
  calling: 'Now calling',
  desk: 'Desk',
  toDesk: 'Desk {desk}',
  nobodyCalled: 'Wait nearby: you will be called',
  forward: 'Come forward',
  toMark: 'Mark {mark}',
  waiting: '{count} waiting',
  wait: '{low}–{high} min',
  paused: 'Paused',
  scan: 'Scan for a number',
  noPhone: 'No phone? Ask a marshal',
  closed: 'No numbers are given now',
  keepOne: 'Keep one metre apart',
  pairTitle: 'Pair this screen',
  pairHow: 'Sign in on the tablet, open “Pair a screen”, and enter:',
  pairWhere: 'Site {site}',
  enableSound: 'Tap the screen once to turn on the chime',
  noCode: 'Cut off: no numbers by scanning for now',
}
