import * as v from 'valibot'
import { already, command } from './command.ts'

export const endAnnouncement = command('end-announcement', {
  by: ['marshal'],
  input: v.strictObject({}),
  decide: (day, _input, { at }) =>
    day.announcement && at < day.announcement.until ? [{ type: 'announcement-ended' }] : already({}),
})
