import * as v from 'valibot'
import { already, command } from '../command.ts'
import { Needs, Party, TicketNumber } from '../model.ts'
import { OPEN, withTicket } from '../with-ticket.ts'

export const amendTicket = command('amend-ticket', {
  by: ['holder', 'marshal'],
  input: v.strictObject({ number: TicketNumber, party: v.optional(Party), needs: v.optional(Needs) }),
  decide(day, { number, party, needs }, { by }) {
    const states = by.role === 'resident' ? (['waiting'] as const) : OPEN
    return withTicket(day, number, states, (ticket) => {
      const amended = { party: party ?? ticket.party, needs: needs ?? ticket.needs }
      const same = amended.party === ticket.party && sameNeeds(amended.needs, ticket.needs)
      return same ? already({}) : [{ type: 'ticket-amended', number, ...amended }]
    })
  },
})

function sameNeeds(these: readonly string[], those: readonly string[]): boolean {
  return these.length === those.length && these.every((need) => those.includes(need))
}
