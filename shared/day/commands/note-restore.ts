import * as v from 'valibot'
import { isUnderWay } from '../nouns/find.ts'
import { already, command } from './command.ts'

/** Given by the server when the store has gone back since the day last said so, before any other command. */
export const noteRestore = command('note-restore', {
  by: ['clock'],
  input: v.strictObject({}),
  decide(day, _input, { epoch = 0 }) {
    // a day that is over, or has not begun, notes it when it is opened
    if (!isUnderWay(day) || epoch <= day.epoch) return already({})
    return [{ type: 'restored', epoch }]
  },
})
