import * as v from 'valibot'
import { put, queueIn } from '../draft.ts'
import { event } from '../event.ts'
import { Figure } from '../event-fields.ts'
import { ticketAt } from '../find.ts'
import { TicketNumber } from '../model.ts'
import { ticketCore } from '../ticket-core.ts'

/** Brought forward: come and stand on this mark. */
export const lined = event('lined', {
  since: 1,
  shape: v.object({ number: TicketNumber, mark: Figure }),
  apply(draft, { number }, { at, version }) {
    const ticket = ticketAt(draft, number)
    queueIn(draft, ticket.queue).routineFrom ??= at
    put(draft, {
      ...ticketCore(ticket, version),
      reason: ticket.reason,
      state: 'lined',
      linedAt: at,
      coming: false,
    })
  },
  undo: 'nothing',
})
