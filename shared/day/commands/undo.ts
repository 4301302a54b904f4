import * as v from 'valibot'
import { DeskId } from '../nouns/ids.ts'
import { isTooLateToUndo } from '../undo/lapsed.ts'
import { command, refuse } from './command.ts'

export const undo = command('undo', {
  by: ['marshal'],
  lapses: true,
  input: v.strictObject({ desk: DeskId, of: v.pipe(v.string(), v.maxLength(64)) }),
  decide(day, { desk: id, of }, { at }) {
    const desk = day.desks.get(id)
    if (!desk) return refuse('unknown-desk')
    const { undoable } = desk
    if (undoable?.of !== of) return refuse('desk-moved-on')
    if (isTooLateToUndo(day, undoable, at)) return refuse('too-late-to-undo')
    return [{ type: 'undone', desk: id, of }]
  },
})
