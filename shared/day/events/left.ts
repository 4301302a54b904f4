import * as v from 'valibot'
import { put } from '../draft.ts'
import { event } from '../event.ts'
import { ticketAt } from '../find.ts'
import { forgetHelp } from '../forget-help.ts'
import { Reason, TicketNumber } from '../model.ts'
import { ticketCore } from '../ticket-core.ts'
import { ticketLeaves } from '../waits/learn.ts'

export const left = event('left', {
  since: 1,
  shape: v.object({ number: TicketNumber, reason: v.nullable(Reason) }),
  apply(draft, { number, reason }, { at, version }) {
    put(draft, { ...ticketCore(ticketAt(draft, number), version), reason, state: 'left', endedAt: at })
    forgetHelp(draft, number)
  },
  learn: ticketLeaves,
  undo: 'ticket',
})
