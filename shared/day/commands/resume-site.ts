import * as v from 'valibot'
import { already, command } from './command.ts'

/** Ends the pause of the site. A queue that has one of its own is still paused. */
export const resumeSite = command('resume-site', {
  by: ['marshal'],
  input: v.strictObject({}),
  decide: (day) => (day.pause ? [{ type: 'site-resumed' }] : already({})),
})
