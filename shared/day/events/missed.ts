import * as v from 'valibot'
import { put } from '../draft.ts'
import { event } from '../event.ts'
import { ticketAt } from '../find.ts'
import { TicketNumber } from '../model.ts'
import { ticketCore } from '../ticket-core.ts'
import { ticketGoes } from '../waits/learn.ts'

export const missed = event('missed', {
  since: 1,
  shape: v.object({ number: TicketNumber }),
  apply(draft, { number }, { version }) {
    const ticket = ticketAt(draft, number)
    if (ticket.state !== 'called') return
    put(draft, { ...ticketCore(ticket, version), reason: 'missed', state: 'missed', desk: ticket.desk })
  },
  learn: ticketGoes,
  undo: 'ticket',
})
