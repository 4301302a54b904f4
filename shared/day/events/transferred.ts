import * as v from 'valibot'
import { put } from '../draft.ts'
import { event } from '../event.ts'
import { ticketAt } from '../find.ts'
import { type TicketCore, TicketNumber } from '../model.ts'
import { QueueId } from '../site.ts'
import { ticketCore } from '../ticket-core.ts'
import { ticketGoes } from '../waits/learn.ts'

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
})
