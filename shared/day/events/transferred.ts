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
  apply(draft, { number, queue }, { version }) {
    const ticket = ticketAt(draft, number)
    const moved: TicketCore = { ...ticketCore(ticket, version), queue, after: null, reason: 'transferred' }
    put(
      draft,
      ticket.state === 'held'
        ? { ...moved, state: 'held', until: ticket.until }
        : { ...moved, state: 'waiting' },
    )
  },
  learn: ticketGoes,
  undo: 'ticket',
  did: 'transferred',
})
