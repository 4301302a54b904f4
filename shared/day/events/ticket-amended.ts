import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { event } from './event.ts'
import { Figure, NeedsOf } from './event-fields.ts'

export const ticketAmended = event('ticket-amended', {
  since: 1,
  fieldsSince: { offMark: 2 },
  shape: v.object({
    number: TicketNumber,
    party: Figure,
    needs: NeedsOf,
    /** The ticket stood in the line, which has too few marks for its new size. It waits beside the line now. */
    offMark: v.exactOptional(v.literal(true)),
  }),
  apply(draft, { number, party, needs, offMark }, { at, version }) {
    const ticket = ticketAt(draft, number)
    const amended = { party, needs, moved: version }
    if (!offMark) put(draft, { ...ticket, ...amended })
    else
      put(draft, {
        ...ticketCore(ticket, { at, version }),
        ...amended,
        coming: false,
        reason: 'amended',
        state: 'waiting',
      })
  },
  undo: 'ticket',
  did: 'amended',
})
