import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { QueueId } from '../nouns/ids.ts'
import { type TicketCore, TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { ticketGoes } from '../pace/learn.ts'
import { event } from './event.ts'

export const transferred = event('transferred', {
  since: 1,
  shape: v.object({ number: TicketNumber, queue: QueueId }),
  apply(draft, { number, queue }, { at, version }) {
    const ticket = ticketAt(draft, number)
    const moved: TicketCore = {
      ...ticketCore(ticket, { at, version }),
      queue,
      after: null,
      soonAt: null,
      soonFrom: 0,
      reason: 'transferred',
    }
    if (ticket.state !== 'held') return put(draft, { ...moved, state: 'waiting' })
    // its hold goes on, and what of it is over is counted already
    const { until, own, keptUntil } = ticket
    put(draft, { ...moved, state: 'held', until, own, keptUntil, since: at })
  },
  learn: ticketGoes,
  undo: 'ticket',
  did: 'transferred',
})
