// A queue, as the marshals of a site see it.

import * as v from 'valibot'
import { queueSettingsOf, ticketAt, waitingIn } from '../nouns/find.ts'
import { QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { Text } from '../nouns/site-text.ts'
import { Needs, TicketNumber } from '../nouns/ticket.ts'
import { lateIn, marksOf, standingIn } from '../rules/line.ts'
import { callOrder } from '../rules/order.ts'
import { crowdedIn } from '../rules/prompts.ts'
import { isChosenByDesk } from '../waits/next-stop.ts'
import { Wait, type Waits } from '../waits/wait.ts'
import { pausedFigures, queuePause } from './pause.ts'

/** Whom to bring forward next: the first few. */
const NEXT = 20

const standing = v.object({
  mark: v.number(),
  number: TicketNumber,
  party: v.number(),
  needs: Needs,
  since: v.number(),
  /** Whether the holder seems not to have come. */
  late: v.boolean(),
  coming: v.boolean(),
})

export const MarshalQueue = v.object({
  id: QueueId,
  name: Text,
  ...queuePause,
  waiting: v.number(),
  people: v.number(),
  wait: Wait,
  marks: v.number(),
  spacing: v.number(),
  /** The queues of the next step; none: whoever is finished here has ended their visit. */
  then: v.array(QueueId),
  /** Whether the desk says to which of them they go on. */
  choose: v.boolean(),
  crowding: v.nullable(v.object({ from: v.number(), to: v.number(), until: v.number() })),
  standing: v.array(standing),
  /** The numbers that are brought forward, or called from where they wait, next. */
  next: v.array(
    v.object({
      number: TicketNumber,
      party: v.number(),
      needs: Needs,
      /** Whether it was put back behind others, by a marshal or because nobody came. */
      putBack: v.boolean(),
    }),
  ),
})

export function marshalQueue(
  day: Day,
  one: Queue,
  at: number,
  waits: Waits,
): v.InferOutput<typeof MarshalQueue> {
  const next: v.InferOutput<typeof MarshalQueue>['next'] = []
  for (const { number, party, needs, state, after } of callOrder(day, one)) {
    if (next.length === NEXT) break
    if (state === 'waiting') next.push({ number, party, needs: [...needs], putBack: after !== null })
  }
  const late = lateIn(day, one, at)
  return {
    id: one.id,
    name: queueSettingsOf(day, one.id).name,
    ...pausedFigures(day, one),
    waiting: waitingIn(one),
    people: one.people,
    wait: waits.of(one, waitingIn(one)),
    marks: marksOf(day, one.id),
    spacing: day.site.spacing,
    then: [...(queueSettingsOf(day, one.id).then ?? [])],
    choose: isChosenByDesk(day, one.id),
    crowding: one.crowding && { ...crowdedIn(day, one.id)!, until: one.crowding.until },
    standing: standingIn(day, one).map(({ number, mark }) => {
      const { party, needs, linedAt, coming } = ticketAt(day, number)
      const since = linedAt ?? 0
      return { mark, number, party, needs: [...needs], since, late: number === late, coming }
    }),
    next,
  }
}
