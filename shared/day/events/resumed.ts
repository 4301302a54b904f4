import * as v from 'valibot'
import { put } from '../draft.ts'
import { event } from '../event.ts'
import { ticketAt } from '../find.ts'
import { TicketNumber } from '../model.ts'
import { ticketCore } from '../ticket-core.ts'

export const resumed = event('resumed', {
  since: 1,
  shape: v.object({ number: TicketNumber }),
  apply: (draft, { number }, { version }) =>
    put(draft, { ...ticketCore(ticketAt(draft, number), version), state: 'waiting' }),
  undo: 'ticket',
})
