import * as v from 'valibot'
import { put } from '../draft/draft.ts'
import { forgetHelp } from '../draft/forget-help.ts'
import { isLeftOver, leftOverOf } from '../nouns/comes-again.ts'
import { ticketAt } from '../nouns/find.ts'
import { Reason, TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { ticketLeaves } from '../pace/learn.ts'
import { event } from './event.ts'

export const left = event('left', {
  since: 1,
  shape: v.object({ number: TicketNumber, reason: v.nullable(Reason) }),
  apply(draft, { number, reason }, { at, version }) {
    const before = ticketAt(draft, number)
    const again = isLeftOver(before, reason, draft)
    if (again) draft.leftOver.push(leftOverOf(before))
    put(draft, {
      ...ticketCore(before, { at, version }),
      reason,
      state: 'left',
      endedAt: at,
      ...(again ? { leftOver: true as const } : {}),
    })
    forgetHelp(draft, number)
  },
  learn: ticketLeaves,
  undo: 'ticket',
  did: 'removed',
})
