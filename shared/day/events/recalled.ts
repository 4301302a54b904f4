import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'

export const recalled = event('recalled', {
  since: 1,
  shape: v.object({ number: TicketNumber }),
  apply(draft, { number }, { at, version }) {
    const ticket = ticketAt(draft, number)
    if (ticket.state !== 'called') return
    draft.calls += 1
    draft.lastCallAt = at
    // a party that is called again has not come
    put(draft, { ...ticket, call: draft.calls, arrivedAt: null, moved: version })
  },
  undo: 'ticket',
  did: 'recalled',
})
