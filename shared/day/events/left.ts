import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { forgetHelp } from '../draft/forget-help.ts'
import { ticketAt } from '../nouns/find.ts'
import { Reason, TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { ticketLeaves } from '../pace/learn.ts'
import { event } from './event.ts'

export const left = event('left', {
  since: 1,
  shape: v.object({ number: TicketNumber, reason: v.nullable(Reason) }),
  apply(draft, { number, reason }, { at, version }) {
    put(draft, {
      ...ticketCore(ticketAt(draft, number), { at, version }),
      reason,
      state: 'left',
      endedAt: at,
    })
    forgetHelp(draft, number)
  },
  learn: ticketLeaves,
  undo: 'ticket',
  did: 'removed',
})
