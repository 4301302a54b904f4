import * as v from 'valibot'
import { doneAt } from '../draft/at-desk.ts'
import { put } from '../draft/draft.ts'
import { forgetHelp } from '../draft/forget-help.ts'
import { isCheckedIn, ticketAt } from '../nouns/find.ts'
import { DeskId } from '../nouns/ids.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { ticketGoes } from '../pace/learn.ts'
import { event } from './event.ts'

export const served = event('served', {
  since: 1,
  shape: v.object({ number: TicketNumber, desk: DeskId }),
  apply(draft, { number, desk }, { at, version }) {
    const ticket = ticketAt(draft, number)
    const checked = isCheckedIn(draft, ticket.queue) ? ({ checked: true } as const) : {}
    put(draft, {
      ...ticketCore(ticket, { at, version }),
      state: 'served',
      desk,
      endedAt: at,
      observed: null,
      ...checked,
    })
    forgetHelp(draft, number)
    doneAt(draft, desk, number, at)
  },
  learn: ticketGoes,
  undo: 'desk',
  did: 'finished',
})
