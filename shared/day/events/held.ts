import * as v from 'valibot'
import { put } from '../draft.ts'
import { event } from '../event.ts'
import { Figure } from '../event-fields.ts'
import { ticketAt } from '../find.ts'
import { TicketNumber } from '../model.ts'
import { ticketCore } from '../ticket-core.ts'
import { ticketGoes } from '../waits/learn.ts'

export const held = event('held', {
  since: 1,
  shape: v.object({ number: TicketNumber, until: Figure }),
  apply(draft, { number, until }, { version, by }) {
    const reason = by.role === 'resident' ? null : 'held'
    put(draft, { ...ticketCore(ticketAt(draft, number), version), reason, state: 'held', until })
  },
  learn: ticketGoes,
  undo: 'ticket',
})
