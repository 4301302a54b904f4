import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'
import { NumberCount } from './event-fields.ts'

/** Somebody has to be visited at home. The log does not say where. */
export const visitNoted = event('visit-noted', {
  since: 2,
  shape: v.object({
    visit: NumberCount,
    /** The number whose holder spoke of it; left out where nobody did. */
    number: v.exactOptional(TicketNumber),
    /** Something was written about it; left out where nothing was. */
    noted: v.exactOptional(v.literal(true)),
  }),
  apply(draft, { visit: id, number = null, noted = false }, { at }) {
    draft.visitsNoted = Math.max(draft.visitsNoted, id)
    draft.visits = [...draft.visits, { id, number, noted, at, doneAt: null }]
  },
  undo: 'nothing',
})
