import * as v from 'valibot'
import { doneAt } from '../draft/at-desk.ts'
import { put } from '../draft/draft.ts'
import { isCheckedIn, levelAt, ticketAt } from '../nouns/find.ts'
import { DeskId, QueueId } from '../nouns/ids.ts'
import { soonFromAt } from '../nouns/soon.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { numberGiven, ticketGoes } from '../pace/learn.ts'
import { event } from './event.ts'

/** Finished at one stop, a ticket comes to the queue of the next. It waits there behind whoever came before. */
export const movedOn = event('moved-on', {
  since: 2,
  shape: v.object({ number: TicketNumber, desk: DeskId, queue: QueueId }),
  apply(draft, { number, desk, queue }, { at, version }) {
    const ticket = ticketAt(draft, number)
    const { cameAt, linedAt, calledAt, arrivedAt } = ticket
    const stop = {
      queue: ticket.queue,
      desk,
      cameAt,
      linedAt,
      calledAt: calledAt ?? at,
      arrivedAt,
      endedAt: at,
      ...(isCheckedIn(draft, ticket.queue) ? ({ checked: true } as const) : {}),
    }
    draft.arrivals += 1
    put(draft, {
      ...ticketCore(ticket, { at, version }),
      queue,
      stops: [...ticket.stops, stop],
      cameAt: at,
      lane: levelAt(draft, ticket),
      // what it was told was of its first stop
      told: null,
      place: draft.arrivals,
      after: null,
      linedAt: null,
      calledAt: null,
      arrivedAt: null,
      coming: false,
      soonAt: null,
      soonFrom: soonFromAt(draft, at),
      state: 'waiting',
    })
    doneAt(draft, desk, number, at)
  },
  learn(draft, event, entry) {
    ticketGoes(draft, event, entry)
    numberGiven(draft, event.queue, entry)
  },
  undo: 'desk',
  did: 'moved-on',
})
