import * as v from 'valibot'
import { deskIn, put } from '../draft.ts'
import { event } from '../event.ts'
import { ticketAt } from '../find.ts'
import { forgetHelp } from '../forget-help.ts'
import { TicketNumber } from '../model.ts'
import { DeskId } from '../site.ts'
import { ticketCore } from '../ticket-core.ts'
import { ticketGoes } from '../waits/learn.ts'

export const served = event('served', {
  since: 1,
  shape: v.object({ number: TicketNumber, desk: DeskId }),
  apply(draft, { number, desk }, { at, version }) {
    put(draft, { ...ticketCore(ticketAt(draft, number), version), state: 'served', desk, endedAt: at })
    forgetHelp(draft, number)
    const { last, ...rest } = deskIn(draft, desk)
    const earlier = last?.at === at ? last.numbers : []
    draft.desks.set(desk, { ...rest, last: { numbers: [...earlier, number], at } })
  },
  learn: ticketGoes,
  undo: 'desk',
})
