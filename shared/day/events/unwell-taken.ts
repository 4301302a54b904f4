import * as v from 'valibot'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'

/** A marshal goes to somebody who feels unwell. */
export const unwellTaken = event('unwell-taken', {
  since: 2,
  shape: v.object({ number: TicketNumber }),
  apply(draft, { number }) {
    draft.unwell = draft.unwell.filter((one) => one.number !== number)
  },
  undo: 'nothing',
})
