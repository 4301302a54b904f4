import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

export const observationProlonged = event('observation-prolonged', {
  since: 2,
  shape: v.object({ number: TicketNumber, until: Figure }),
  apply(draft, { number, until }, { version }) {
    const ticket = ticketAt(draft, number)
    if (ticket.state === 'seated') put(draft, { ...ticket, until, moved: version })
  },
  undo: 'nothing',
})
