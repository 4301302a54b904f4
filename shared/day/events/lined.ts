import * as v from 'valibot'
import { put, queueIn } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/** The ticket is brought forward: its holder is to stand on this mark. */
export const lined = event('lined', {
  since: 1,
  shape: v.object({ number: TicketNumber, mark: Figure }),
  apply(draft, { number }, { at, version }) {
    const ticket = ticketAt(draft, number)
    queueIn(draft, ticket.queue).routineFrom ??= at
    put(draft, {
      ...ticketCore(ticket, { at, version }),
      reason: ticket.reason,
      state: 'lined',
      linedAt: at,
      coming: false,
    })
  },
  undo: 'nothing',
})
