import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { ticketGoes } from '../pace/learn.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

export const held = event('held', {
  since: 1,
  shape: v.object({ number: TicketNumber, until: Figure }),
  apply(draft, { number, until }, { version, by }) {
    const reason = by.role === 'resident' ? null : 'held'
    put(draft, { ...ticketCore(ticketAt(draft, number), version), reason, state: 'held', until })
  },
  learn: ticketGoes,
  undo: 'ticket',
  did: 'held',
})
