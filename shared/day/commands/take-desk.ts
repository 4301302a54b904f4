import * as v from 'valibot'
import { DeskId } from '../nouns/ids.ts'
import { already, command, refuse } from './command.ts'

/** The longest id of an account, in characters. Those in the log are shorter. */
const LONGEST = 64

/** An account takes over an open desk, or ends the rest of one. The tickets there stay. */
export const takeDesk = command('take-desk', {
  by: ['marshal'],
  undoable: 'desk',
  lapses: true,
  input: v.strictObject({
    desk: DeskId,
    /**
     * The account that the caller saw at the desk; null: none. When two take a desk over at once, the second one
     * saw another account.
     */
    from: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST))),
  }),
  decide(day, { desk: id, from }, { by }) {
    const desk = day.desks.get(id)
    if (!desk) return refuse('unknown-desk')
    if (day.state === 'unopened' || day.state === 'ended') return refuse('day-closed')
    if (!desk.open) return refuse('desk-closed')
    const there = desk.marshal?.id ?? null
    if (there === by.id && desk.restingSince === null) return already({})
    return there === from ? [{ type: 'desk-taken', desk: id }] : refuse('desk-moved-on')
  },
})
