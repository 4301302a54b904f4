import * as v from 'valibot'
import { put } from '../draft.ts'
import { event } from '../event.ts'
import { ticketAt } from '../find.ts'
import { TicketNumber } from '../model.ts'

export const onTheWay = event('on-the-way', {
  since: 1,
  shape: v.object({ number: TicketNumber }),
  apply: (draft, { number }) => put(draft, { ...ticketAt(draft, number), coming: true }),
  undo: 'nothing',
})
