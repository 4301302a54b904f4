import * as v from 'valibot'
import { deskIn, put } from '../draft/draft.ts'
import { forgetHelp } from '../draft/forget-help.ts'
import { ticketAt } from '../nouns/find.ts'
import { TicketNumber } from '../nouns/model.ts'
import { DeskId } from '../nouns/site.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { ticketGoes } from '../pace/learn.ts'
import { event } from './event.ts'

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
  did: 'finished',
})
