import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'

/** Somebody has said that they feel unwell, or a marshal has seen it. */
export const feltUnwell = event('unwell', {
  since: 2,
  shape: v.object({ number: TicketNumber }),
  apply(draft, { number }, { at, version }) {
    const ticket = ticketAt(draft, number)
    draft.unwell = [...draft.unwell, { number, at }]
    // no undo of a desk takes them from where they sit any more
    if (ticket.state === 'seated') put(draft, { ...ticket, unwell: true, moved: version })
  },
  undo: 'nothing',
})
