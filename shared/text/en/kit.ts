import type { KitWords } from '../zh-CN/kit.ts'
import { plural } from './plural.ts'

export const kit: KitWords = {
  page: {
    languages: 'Languages on paper',
    printAll: ({ count }) => `Print ${count} ${plural(count, 'sheet', 'sheets')}`,
    nothing: 'Nothing is ticked yet',
    tooMany: ({ most, count }) =>
      `At most ${most} sheets can be printed at once, and these are ${count}. Please print them in parts.`,
    printOne: 'Print only these',
    sheets: ({ count }) => `${count} ${plural(count, 'sheet', 'sheets')}`,
    before: 'Previous sheet',
    after: 'Next sheet',
    shown: ({ index, count }) => `Sheet ${index} of ${count}`,
    none: 'Nothing to print here',
    paper: 'Paper',
    from: 'From',
    to: 'To',
    sizes: 'Print at actual size, without scaling.',
  },
  items: {
    posters: { title: 'Posters', why: 'For the entrance and the ways to it.' },
    marks: {
      title: 'Floor marks',
      why: 'For the floor: phones tell people which mark to stand on. Laminate them, or put them in plastic sleeves.',
    },
    desks: { title: 'Desk signs', why: 'To stand on each desk or hang above it.' },
    queues: { title: 'Queue signs', why: 'For the start of each queue.' },
    staff: {
      title: 'Staff cards',
      why: 'For new accounts whose card is not put away yet: name, passcode and use.',
    },
    slips: {
      title: 'Spare slips',
      why: 'For giving numbers by hand when the power or the network is out. Afterwards take them in on the tablet, and whoever holds one keeps their turn.',
    },
  },
  arrows: {
    title: 'Arrow',
    none: 'No arrow',
    left: 'To the left',
    right: 'To the right',
    ahead: 'Straight on',
    up: 'Upstairs',
  },
  posters: {
    nth: ({ index }) => `Poster ${index}: from here to the screen`,
    copy: ({ index }) => `Poster ${index}`,
    askArrow:
      'Where a poster is not beside the screen, choose which way people go from it. Otherwise it has no arrow.',
    add: 'Add a poster',
    remove: ({ index }) => `Remove poster ${index}`,
    passcode: 'Wi-Fi password (printed on these posters only, not saved)',
    noWifi: 'Enter the Wi-Fi name in step 1 to have it on the posters.',
  },
  marks: {
    as: 'Size',
    sheets: 'One on a sheet',
    cards: 'Eight on a sheet, to cut',
    line: ({ queue, count, metres }) =>
      `Queue ${queue}: ${count} ${plural(count, 'mark', 'marks')}, line of ${metres} m`,
    range: ({ queue }) => `Which marks of queue ${queue}`,
    noLine: ({ queue }) => `Queue ${queue} has no line, so it needs no marks.`,
    beyond: ({ queue, count, metres }) =>
      `The line of queue ${queue} has only ${count} ${plural(count, 'mark', 'marks')} now (${metres} m). None after ${count} is printed.`,
    noneAtAll:
      'No queue has a line, so no marks are needed. To use them, enter the length of a line in step 1.',
  },
  staff: {
    none: 'No cards to print now. A passcode can only be seen when it is made: give somebody a new passcode in the step “Staff”, and their card appears.',
  },
  slips: {
    queue: 'Queue',
    count: 'How many',
    date: 'Good only on this day (empty: the day it is given out)',
    range: ({ from, to }) =>
      `These are ${from} to ${to}. What was printed is remembered: no number is printed twice, whoever prints.`,
    noneLeft: ({ queue }) => `All slip numbers of queue ${queue} have been printed.`,
    anew: ({ queue }) => `All old slips of queue ${queue} are used or thrown away: begin again`,
    kept: 'The numbers 9001 to 9999 are kept for slips. The machine never gives them.',
  },
  sheet: {
    scanScreen: 'For a number, scan the code on the screen at the entrance',
    scan: 'Scan for a number',
    scanThis: 'Scan this code: the number comes to your phone',
    waitNearby: 'Then wait nearby. No need to stand in line.',
    mark: 'Stand on the mark that your phone names, one metre apart.',
    markWide: ({ spacing }) => `Stand on the mark that your phone names, ${spacing} m apart.`,
    called: 'When you are called, go where your phone and the screen say.',
    noPhone: 'No phone? Ask a marshal for a paper slip, and listen for your number.',
    hours: ({ from, to, lastNumber }) => `Open ${from}–${to}, numbers until ${lastNumber}`,
    wifi: 'Free Wi-Fi',
    wifiPasscode: 'Password',
    wifiScan: 'Scan to connect',
    ofLine: ({ queue, of, metres }) =>
      `Queue ${queue} · ${of} ${plural(of, 'mark', 'marks')} · line of ${metres} m`,
    stand: 'Please stand here',
    queues: 'Queues called here',
    desks: ({ desks }) => `When called, go to ${desks}`,
    forLane: 'Older, pregnant and disabled people, and people with infants',
    keep: 'Please keep this slip. This number is called when it is your turn.',
    today: 'Good on the day it is given out',
    onDate: ({ date }) => `Good on ${date}`,
    staffOnly: 'Staff: scan to take in',
  },
}
