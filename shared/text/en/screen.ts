import type { Words } from '../words.ts'
import { plural } from './plural.ts'

export const screen: Words['screen'] = {
  seated: ({ seated, seats }) => `Observed ${seated} / ${seats}`,
  waitSeat: ({ people }) => `${people} waiting for a seat`,
  mayLeave: 'May leave',
  title: 'Yimi: big screen',
  calling: 'Now calling',
  nobodyCalled: 'Please wait nearby. We will call your number.',
  noneOpen: ({ place }) => `No ${place} is open right now. Please wait: staff have been alerted.`,
  forward: 'Please go to your mark',
  toMark: ({ mark }) => `Mark ${mark}`,
  waiting: ({ count }) => `${count} waiting`,
  wait: ({ low, high }) => `${low}–${high} min`,
  paused: 'Paused',
  resting: 'Paused',
  allRest: 'Calling is paused. Please wait nearby',
  scan: 'Scan for a number',
  noPhone: 'No phone? Ask a marshal',
  closed: 'No numbers right now',
  legible: {
    all: ({ distance, diagonal, desks, metres }) =>
      `At ${distance} m a ${diagonal}-inch screen shows your ${desks} ${plural(desks, 'desk', 'desks')} in letters that are easy to read, up to ${metres} m`,
    some: ({ distance, diagonal, count, desks, metres }) =>
      `At ${distance} m a ${diagonal}-inch screen shows ${count} ${plural(count, 'desk', 'desks')} in letters that are easy to read; you have ${desks}, which are read from ${metres} m: add a screen, or hang it closer`,
    none: ({ distance, diagonal, desks, metres }) =>
      `At ${distance} m the numbers on a ${diagonal}-inch screen are hard to read; your ${desks} ${plural(desks, 'desk', 'desks')} are read from ${metres} m: use a larger screen, or hang it closer`,
    pages: ({ distance, diagonal, count, desks, pages }) =>
      `At ${distance} m a ${diagonal}-inch screen shows ${count} ${plural(count, 'desk', 'desks')} in letters that are easy to read; you have ${desks}, which take turns on ${pages} pages: add a screen, or hang it closer`,
    code: ({ metres }) => `The code can be scanned from up to ${metres} m`,
  },
  noMore: 'No more numbers today',
  soon: 'Please come back: soon',
  missed: 'Missed: please ask a marshal',
  missedAgain: ({ numbers }) => `${numbers}: please see a marshal`,
  hours: ({ from, to, lastNumber }) => `Open ${from}–${to}, numbers until ${lastNumber}`,
  metre: ({ count }) => `${count} m`,
  lineCrowded: ({ from, to }) => `marks ${from} to ${to} are crowded`,
  prompts: {
    routine: () => 'Keep one metre apart',
    full: ({ queue }) => `Queue ${queue} is full. Please wait until your number is shown.`,
    crowding: ({ queue, from, to }) =>
      `Queue ${queue}, marks ${from} to ${to}: too close. Please step back to your mark.`,
    asked: () => 'From the marshal: please stand on your mark',
  },
  pairTitle: 'Pair this screen',
  pairHow: 'Open “Pair a screen” on the tablet, or “Screens” in set-up, and enter:',
  pairWhere: ({ site }) => `Site ${site}`,
  enableSound: 'Tap the screen once to turn on the chime',
  unreachable: ({ time }) =>
    `The server cannot be reached. Trying since ${time}. Please check the network cable or Wi-Fi.`,
  noCode: 'Offline: no numbers by scanning for now',
}
