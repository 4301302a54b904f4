import type { Words } from '../words.ts'

export const faults: Words['faults'] = {
  missing: () => 'Please fill this in',
  unknown: () => 'This is not known',
  type: ({ limit }) => `Must be ${limit}`,
  option: ({ limit }) => `Must be one of ${limit}`,
  format: () => 'Please check how this is written',
  unseen: () => 'Has characters that nobody can see, or nothing else. Please type it anew',
  slug: () => 'Small letters, digits and hyphens only, such as hongqi',
  integer: () => 'Must be a whole number',
  min: ({ limit }) => `Must be at least ${limit}`,
  max: ({ limit }) => `Must be at most ${limit}`,
  'min-length': () => 'Please fill this in',
  'max-length': ({ limit }) => `Too long or too many: at most ${limit}`,
  'max-bytes': ({ limit }) =>
    `Too long: at most ${limit} letters or digits. A Chinese character counts as three`,
  repeated: () => 'Must not repeat',
  inconsistent: () => 'Does not fit the other settings',
  'queue-in-use': ({ limit }) =>
    `Queue ${limit} is in use today. Pause it for now, and remove it once the day has ended`,
  'desk-in-use': ({ limit }) =>
    `“${limit}” is in use. Close it and finish the numbers it has called, then remove or rename it`,
  'below-served': ({ limit }) => `${limit} people have been served today: it cannot be fewer`,
  'quota-nowhere': ({ limit }) => `There is no queue ${limit}: choose another`,
  'quota-twice': ({ limit }) => `Queue ${limit} has a limit already: each queue once`,
  'no-such-date': ({ limit }) => `There is no ${limit}`,
  'way-nowhere': ({ limit }) => `There is no queue ${limit}. Please choose another`,
  'way-undrawn': ({ limit }) => `No desk serves queue ${limit}. Tick it at a desk first`,
  'way-to-entrance': ({ limit }) => `People come to queue ${limit} from outside, so nobody can go on to it`,
  'way-circle': ({ limit }) => `Queue ${limit} leads back here, so nobody would ever be finished`,
  'draws-nowhere': ({ limit }) => `There is no queue ${limit}. Please untick it`,
  'draws-room': ({ limit }) =>
    `${limit} is a room: people sit down there by themselves, and no desk calls them. Please untick it`,
  'room-called': ({ limit }) => `An open desk calls queue ${limit}. Close that desk, then make it a room`,
  'room-in-use': ({ limit }) =>
    `People are observed in ${limit}, or wait there for a seat. Keep it a room until the last has left`,
  'hours-too': () => 'Hours and a calendar do not go together. Keep one of them',
  'date-twice': ({ limit }) => `${limit} is there twice`,
  'span-early': ({ limit }) => `A day here begins at ${limit}. Open no earlier, or change when a day begins`,
  'span-overlap': ({ limit }) => `Begins before the time above it ends, at ${limit}`,
  'span-ends': ({ limit }) =>
    `Must end after ${limit}. Only the last time of a day may end after midnight, and no later than a day begins here`,
  'last-number': ({ limit }) => `Must be within the last opening time of that day, no later than ${limit}`,
  'time-over': () => 'That time has passed today',
  'before-closing': ({ limit }) => `The site closes at ${limit} anyway. To close earlier, close it by hand`,
  'period-days': ({ limit }) => `At most ${limit} days at a time`,
  days: ({ limit }) =>
    `With so many sites, at most ${limit} days at a time: choose fewer sites or a shorter time`,
  erased: () => 'This day’s details were deleted; totals are kept',
  'id-used': () => 'Already used for something else',
  'not-viewer': () => 'A viewer cannot be a counsellor',
  'viewer-only': () => 'Only a viewer may have all sites',
  'no-site': () => 'Tick at least one site. Without one they cannot work anywhere',
  'day-open': () =>
    'Numbers are still being given or called today. Stop giving numbers, finish those that are open, then close the site',
  'name-in-use': ({ limit }) => `Taken by “${limit}”. Please write another, such as with a number behind it`,
  'none-left': () => 'All slip numbers of this queue have been printed',
  past: () => 'That date is over',
  number: () => 'Please write a number, such as 1.5',
  wrong: () => 'Wrong passcode',
  waitSeconds: ({ limit }) => `Try again in ${limit} s.`,
  waitMinutes: ({ limit }) => `Try again in ${limit} min.`,
}
