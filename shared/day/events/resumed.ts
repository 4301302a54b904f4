import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { event } from './event.ts'

export const resumed = event('resumed', {
  since: 1,
  shape: v.object({ number: TicketNumber }),
  apply: (draft, { number }, { version }) =>
    put(draft, { ...ticketCore(ticketAt(draft, number), version), state: 'waiting' }),
  undo: 'nothing',
})
