import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { ticketGoes } from '../pace/learn.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

export const held = event('held', {
  since: 1,
  fieldsSince: { keptUntil: 2 },
  shape: v.object({
    number: TicketNumber,
    until: Figure,
    /** Until when its place is kept, in milliseconds; left out where that is as long as it is held, and in older logs. */
    keptUntil: v.exactOptional(Figure),
  }),
  apply(draft, { number, until, keptUntil = null }, { at, version, by }) {
    const own = by.role === 'resident'
    const core = ticketCore(ticketAt(draft, number), { at, version })
    const { times, ms } = core.holds
    const holds = own ? { times: times + 1, ms } : core.holds
    const reason = own ? null : 'held'
    put(draft, { ...core, holds, reason, state: 'held', until, since: at, own, keptUntil })
  },
  learn: ticketGoes,
  undo: 'ticket',
  did: 'held',
})
