import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { event } from './event.ts'

export const resumed = event('resumed', {
  since: 1,
  fieldsSince: { atEnd: 2 },
  shape: v.object({
    number: TicketNumber,
    /** Its place was no longer kept: it comes behind everybody who has come to its queue so far. */
    atEnd: v.exactOptional(v.literal(true)),
  }),
  apply(draft, { number, atEnd }, { at, version }) {
    const core = ticketCore(ticketAt(draft, number), { at, version })
    if (!atEnd) return put(draft, { ...core, state: 'waiting' })
    draft.arrivals += 1
    const place = draft.arrivals
    put(draft, { ...core, place, after: null, soonAt: null, reason: 'back-at-end', state: 'waiting' })
  },
  undo: 'nothing',
})
