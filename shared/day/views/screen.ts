// What the big screen shows.

import * as v from 'valibot'
import { waitFor } from '../estimate.ts'
import { settingsOf, ticketAt, waitingIn } from '../find.ts'
import { marksOf, marksTaken, standingIn } from '../line.ts'
import { type Day, TicketNumber } from '../model.ts'
import { DeskId, QueueId, Text } from '../site.ts'
import { LineFigures, Prompt, viewHead, Wait } from './shapes.ts'

/** More calls than any screen has rows for. */
const MOST_CALLS = 40
const MOST_FORWARD = 12
/** Milliseconds for which somebody brought forward is shown: long enough to walk the length of a line. */
const FORWARD_FOR = 60_000

export const ScreenView = v.object({
  ...viewHead,
  open: v.boolean(),
  /** Newest first; `call` rises by one with each call or recall. */
  calls: v.array(v.object({ number: TicketNumber, desk: DeskId, call: v.number(), at: v.number() })),
  forward: v.array(v.object({ number: TicketNumber, mark: v.number() })),
  queues: v.array(
    v.object({
      id: QueueId,
      name: Text,
      waiting: v.number(),
      wait: Wait,
      paused: v.boolean(),
      line: LineFigures,
    }),
  ),
  prompt: v.nullable(Prompt),
  announcement: v.nullable(Text),
  /** Where to join, until when. Null where the code does not turn over, or the server gives none. */
  pass: v.nullable(v.object({ url: v.string(), until: v.number() })),
})
export type ScreenView = v.InferOutput<typeof ScreenView>

/** The big screen's view; the server adds the pass and the protocol. */
export function screenView(day: Day, at: number): Omit<ScreenView, 'protocol'> {
  const queues = [...day.queues.values()]
  return {
    day: day.date,
    version: day.version,
    name: day.site.name,
    open: day.state === 'open',
    calls: callsOf(day),
    forward: broughtForward(day, at),
    queues: queues.map((queue) => ({
      id: queue.id,
      name: settingsOf(day, queue.id).name,
      waiting: waitingIn(queue),
      wait: waitFor(day, queue, waitingIn(queue), at),
      paused: queue.paused,
      line: lineFigures(day, queue.id),
    })),
    prompt: null,
    announcement: null,
    pass: null,
  }
}

/** A queue's line in figures: its marks, how many are taken, metres between them. */
export function lineFigures(day: Day, id: QueueId): v.InferOutput<typeof LineFigures> {
  const queue = day.queues.get(id)
  const marks = marksOf(day, id)
  return { marks, standing: queue ? Math.min(marks, marksTaken(day, queue)) : 0, spacing: day.site.spacing }
}

function callsOf(day: Day): ScreenView['calls'] {
  const calls = [...day.desks.values()].flatMap((desk) =>
    desk.calling.flatMap((number) => {
      const ticket = ticketAt(day, number)
      return ticket.state === 'called'
        ? [{ number, desk: desk.id, call: ticket.call, at: ticket.calledAt ?? 0 }]
        : []
    }),
  )
  return calls.sort((a, b) => b.call - a.call).slice(0, MOST_CALLS)
}

/** Who was brought forward a moment ago, in whichever queue; the latest last. */
function broughtForward(day: Day, at: number): ScreenView['forward'] {
  const since = (number: TicketNumber) => ticketAt(day, number).linedAt ?? 0
  return [...day.queues.values()]
    .flatMap((queue) => standingIn(day, queue))
    .filter(({ number }) => since(number) > at - FORWARD_FOR)
    .sort((a, b) => since(a.number) - since(b.number))
    .slice(-MOST_FORWARD)
}
