import * as v from 'valibot'
import { DeskId } from '../nouns/site.ts'
import { already, command, refuse } from './command.ts'

/** Characters of an account's id: those that the log has are shorter. */
const LONGEST = 64

/** Takes an open desk over from whoever works there, or takes a resting one up. Whoever stands there stays. */
export const takeDesk = command('take-desk', {
  by: ['marshal'],
  undoable: 'desk',
  lapses: true,
  input: v.strictObject({
    desk: DeskId,
    /** The account that the caller saw at the desk; null: none. Of two who take a desk over at once, one saw another. */
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
