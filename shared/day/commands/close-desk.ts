import * as v from 'valibot'
import { DeskId } from '../nouns/ids.ts'
import { already, command, isRefusal, refuse } from './command.ts'
import { finishedAt, To } from './desk-call.ts'

export const closeDesk = command('close-desk', {
  by: ['marshal'],
  undoable: 'desk',
  input: v.strictObject({ desk: DeskId, to: To }),
  decide(day, { desk: id, to }, asked) {
    const desk = day.desks.get(id)
    if (!desk) return refuse('unknown-desk')
    if (!desk.open) return already({})
    const done = finishedAt(day, desk, asked, to)
    return isRefusal(done) ? done : [...done, { type: 'desk-closed', desk: id }]
  },
})
