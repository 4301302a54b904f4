import type { staff as zhCN } from '../zh-CN/staff.ts'

type Problems = Record<keyof typeof zhCN, { title: string; detail: string }>

export const staff: Problems = {
  'not-paired': {
    title: 'The screen is not paired yet',
    detail: 'The owner enters its code on the set-up page or on a tablet.',
  },
  'unknown-desk': { title: 'No such desk', detail: 'Choose the desk again.' },
  'hold-limit': {
    title: 'Your place was kept for as long as it can be',
    detail:
      'So that waiting stays fair, a place is kept only so often and so long. You may still go away: you keep your number, and come back at the end of the queue.',
  },
  'came-back-already': {
    title: 'This number has come back once already',
    detail: 'Please see a marshal, who can return you to the queue.',
  },
  'desk-closed': { title: 'The desk is closed', detail: 'Open the desk first.' },
  'desk-resting': { title: 'The desk is resting', detail: 'Tap “Go on” first, then call.' },
  'desk-moved-on': {
    title: 'The desk has moved on',
    detail: 'Somebody else was quicker. Please check the desk.',
  },
  'nobody-waiting': { title: 'Nobody is waiting', detail: 'Call when somebody has taken a number.' },
  'settings-moved-on': {
    title: 'Somebody else has changed the settings',
    detail: 'Look at what changed, and choose which to keep.',
  },
  'site-ended': {
    title: 'This site has closed for good',
    detail:
      'No numbers are given here any more. See the overview for other sites, or ask your community office.',
  },
  'too-late-to-undo': {
    title: 'Too late to undo',
    detail: 'A minute has passed, or the number has changed.',
  },
  'not-signed-in': { title: 'Sign in first', detail: 'Sign in, then do it again.' },
  'unknown-command': { title: 'No such command', detail: 'Reload the page and try again.' },
  'where-next': { title: 'Choose where they go next', detail: 'Please choose first where they go next.' },
  'still-observed': {
    title: 'Observation is not over',
    detail: 'Somebody is still being observed. Nothing cuts that short by itself.',
  },
  'has-arrived': {
    title: 'They have arrived',
    detail: 'If they are not there after all, undo it, or call them again first.',
  },
  'site-damaged': {
    title: 'The settings of this site cannot be read',
    detail:
      'Please follow the marshals’ directions. An owner opens the site on the set-up page, checks it and saves it again.',
  },
  'foreign-origin': {
    title: 'Asked from another website',
    detail: 'Open this site itself and do it there.',
  },
  'not-found': { title: 'Nothing here', detail: 'Check the address.' },
  'too-large': { title: 'Too large', detail: 'Make it shorter and try again.' },
  'being-upgraded': {
    title: 'Not before the upgrade is finished',
    detail:
      'Yimi is being upgraded, and this is new. Please do without it until all servers have the new version.',
  },
  'clock-unsure': {
    title: 'No numbers are given for a moment',
    detail: 'The clock of the machine is being checked. A marshal can say that it is right.',
  },
  'other-site': {
    title: 'This slip is from another site',
    detail: 'Send them to the place written on it, or take a number for them here.',
  },
  'other-day': {
    title: 'This slip is not for today',
    detail: 'A slip is good only on the day written on it. Take a number for them if they need one.',
  },
  'no-slip': {
    title: 'This is not the number of a spare slip',
    detail: 'Spare slips have the numbers 9001 to 9999, such as A9001.',
  },
  'number-given': {
    title: 'The machine has given this number',
    detail: 'The same number cannot be taken in again. Keep the slip and take a number for them.',
  },
  'not-an-entrance': {
    title: 'No numbers are given here',
    detail: 'Please take a number at the entrance. It comes to this queue by itself after the step before.',
  },
  'site-full': {
    title: 'The site is full',
    detail:
      'Please wait until somebody leaves. To let somebody in all the same, call them out of turn and choose “Call although full”.',
  },
  'unknown-visit': { title: 'No such visit', detail: 'Look at the list as it is now.' },
  'visits-full': {
    title: 'The list of home visits is full for today',
    detail: 'A day holds 200. Finish those on the list, and write the others down elsewhere.',
  },
  'not-counted-in': {
    title: 'Not so many were counted in',
    detail:
      'You can count out only those who were counted in by hand. People with a number are taken off when they are finished.',
  },
  'none-left': {
    title: 'Not enough is left today',
    detail: 'Too little is left for all of you. Look how many people can still be served, or ask a marshal.',
  },
  'no-quota': {
    title: 'No daily limit is set here',
    detail: 'Ask the owner to set in the settings how many people this queue can serve a day.',
  },
  'below-served': {
    title: 'More have been served already',
    detail: 'More people than that have been served today. The limit cannot be lower than that.',
  },
  'queue-not-drawn': {
    title: 'This desk does not call that queue',
    detail: 'Choose a desk that does, or move the number to its queue first.',
  },
}
