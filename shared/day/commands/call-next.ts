import * as v from 'valibot'
import { DeskId } from '../nouns/ids.ts'
import { nextFor } from '../rules/order.ts'
import { isShutOut } from '../rules/space.ts'
import { fullOf } from '../waits/until-room.ts'
import { command, isRefusal, refuse } from './command.ts'
import { CalledAndFinished, calledAndFinished, finishedAt, isAsSeen, SeenNumbers, To } from './desk-call.ts'

export const callNext = command('call-next', {
  by: ['marshal'],
  undoable: 'desk',
  lapses: true,
  input: v.strictObject({
    desk: DeskId,
    seen: SeenNumbers,
    to: To,
    people: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
  }),
  result: CalledAndFinished,
  decide(day, { desk: id, seen, people, to }, asked) {
    const desk = day.desks.get(id)
    if (!desk) return refuse('unknown-desk')
    if (!desk.open) return refuse('desk-closed')
    if (desk.restingSince !== null) return refuse('desk-resting')
    if (!isAsSeen(desk, seen)) return refuse('desk-moved-on')
    const next = nextFor(day, desk, people)
    if (isShutOut(day, desk, next)) return refuse('site-full', [], fullOf(day, asked.at))
    if (next.length + desk.calling.length === 0) return refuse('nobody-waiting')
    const done = finishedAt(day, desk, asked, to)
    if (isRefusal(done)) return done
    return [...done, ...next.map(({ number }) => ({ type: 'called', number, desk: id }) as const)]
  },
  answer: calledAndFinished,
})
