import * as v from 'valibot'
import { DeskId } from '../nouns/site.ts'
import { already, command, refuse } from './command.ts'
import { finishedAt } from './desk-call.ts'

export const closeDesk = command('close-desk', {
  by: ['marshal'],
  undoable: 'desk',
  input: v.strictObject({ desk: DeskId }),
  decide(day, { desk: id }) {
    const desk = day.desks.get(id)
    if (!desk) return refuse('unknown-desk')
    if (!desk.open) return already({})
    return [...finishedAt(desk), { type: 'desk-closed', desk: id }]
  },
})
