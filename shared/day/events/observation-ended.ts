import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { forgetHelp } from '../draft/forget-help.ts'
import { ticketAt } from '../nouns/find.ts'
import type { LetGo } from '../nouns/model.ts'
import { LET_GO_FOR } from '../nouns/room.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { event } from './event.ts'

/** More than any screen shows. */
const MOST_LET_GO = 60

/** The observation is over, by its time or by a marshal: whoever sat there may leave. */
export const observationEnded = event('observation-ended', {
  since: 2,
  shape: v.object({
    number: TicketNumber,
    /** A marshal ended it before its time. */
    early: v.exactOptional(v.literal(true)),
  }),
  apply(draft, { number }, { at, version }) {
    const ticket = ticketAt(draft, number)
    if (ticket.state !== 'seated') return
    const observed = { from: ticket.seatedAt, until: ticket.until }
    put(draft, { ...ticketCore(ticket, { at, version }), state: 'served', desk: null, endedAt: at, observed })
    forgetHelp(draft, number)
    const recent = (one: LetGo) => one.at > at - LET_GO_FOR
    draft.letGo = [...draft.letGo.filter(recent), { number, queue: ticket.queue, at }].slice(-MOST_LET_GO)
  },
  undo: 'nothing',
})
