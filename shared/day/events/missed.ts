import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { ticketGoes } from '../pace/learn.ts'
import { event } from './event.ts'

export const missed = event('missed', {
  since: 1,
  shape: v.object({ number: TicketNumber }),
  apply(draft, { number }, { at, version }) {
    const ticket = ticketAt(draft, number)
    if (ticket.state !== 'called') return
    put(draft, {
      ...ticketCore(ticket, { at, version }),
      reason: 'missed',
      state: 'missed',
      desk: ticket.desk,
      missedAt: at,
    })
  },
  learn: ticketGoes,
  undo: 'ticket',
  did: 'missed',
})
