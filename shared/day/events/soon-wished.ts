import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import type { SoonWish } from '../nouns/soon.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/** Its holder has chosen how early to be told that they are called soon; without either figure, as early as is usual. */
export const soonWished = event('soon-wished', {
  since: 2,
  shape: v.object({
    number: TicketNumber,
    before: v.exactOptional(Figure),
    minutes: v.exactOptional(Figure),
    /** It is within that already, and the answer says so: it is not told again. */
    near: v.exactOptional(v.literal(true)),
  }),
  apply(draft, { number, before, minutes, near }, { at }) {
    const ticket = ticketAt(draft, number)
    const wish: SoonWish | null =
      before !== undefined ? { before } : minutes !== undefined ? { minutes } : null
    put(draft, { ...ticket, wish, soonAt: near ? (ticket.soonAt ?? at) : null, soonFrom: 0 })
  },
  undo: 'nothing',
})
