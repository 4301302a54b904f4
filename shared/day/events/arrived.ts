import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'

/** The called party has come to the desk. */
export const arrived = event('arrived', {
  since: 2,
  shape: v.object({ number: TicketNumber }),
  apply: (draft, { number }, { at, version }) =>
    put(draft, { ...ticketAt(draft, number), arrivedAt: at, moved: version }),
  undo: 'ticket',
  did: 'arrived',
})
