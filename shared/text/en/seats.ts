import type { Words } from '../words.ts'
import { plural } from './plural.ts'

export const seats: Words['seats'] = {
  seated: ({ seated, seats }) => `Observed ${seated} / ${seats}`,
  waiting: ({ people }) => `${people} ${plural(people, 'person waits', 'people wait')} for a seat`,
  nobody: 'Nobody is being observed',
  left: ({ minutes }) => `${minutes} min left`,
  over: 'Time is up',
  nodNow: 'Time is up: see them, and let them go if they are well',
  more: ({ count }) => `${count} more`,
  letGo: 'May leave',
  early: 'End early',
  earlySure: ({ number }) => `Time is not up: end ${number} all the same`,
  longer: ({ minutes }) => `${minutes} min longer`,
  unwell: 'Unwell',
  unwellSure: ({ number }) => `${number} is unwell: alert everybody`,
  seat: 'Seat now',
  full: ({ minutes }) => `All seats are taken. The next is free in about ${minutes} min`,
  fullSoon: 'All seats are taken. One may be free any moment',
  anyway: 'Call all the same',
  wait: 'Wait for a seat',
}
