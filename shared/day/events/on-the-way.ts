import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'

export const onTheWay = event('on-the-way', {
  since: 1,
  shape: v.object({ number: TicketNumber }),
  apply: (draft, { number }) => put(draft, { ...ticketAt(draft, number), coming: true }),
  undo: 'nothing',
})
