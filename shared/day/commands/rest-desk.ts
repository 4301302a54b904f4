import * as v from 'valibot'
import type { DayEvent } from '../log/recorded.ts'
import { DeskId } from '../nouns/ids.ts'
import { already, command, isRefusal, refuse } from './command.ts'
import { CalledAndFinished, calledAndFinished, finishedAt, isAsSeen, SeenNumbers, To } from './desk-call.ts'

/**
 * A desk calls nobody for a while. The tickets there stay, unless the caller saw them and finishes them with this
 * command.
 */
export const restDesk = command('rest-desk', {
  by: ['marshal'],
  undoable: 'desk',
  lapses: true,
  input: v.strictObject({ desk: DeskId, finish: v.optional(SeenNumbers), to: To }),
  result: v.pick(CalledAndFinished, ['finished']),
  decide(day, { desk: id, finish, to }, asked) {
    const desk = day.desks.get(id)
    if (!desk) return refuse('unknown-desk')
    if (day.state === 'unopened' || day.state === 'ended') return refuse('day-closed')
    if (!desk.open) return refuse('desk-closed')
    if (finish && !isAsSeen(desk, finish)) return refuse('desk-moved-on')
    const done = finish ? finishedAt(day, desk, asked, to) : []
    if (isRefusal(done)) return done
    const rests: DayEvent[] = desk.restingSince === null ? [{ type: 'desk-rested', desk: id }] : []
    const events = [...done, ...rests]
    return events.length ? events : already({ finished: [] })
  },
  answer: (events) => ({ finished: calledAndFinished(events).finished }),
})
