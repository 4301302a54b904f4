import * as v from 'valibot'
import { Needs, Party, TicketNumber } from '../nouns/ticket.ts'
import { fitsAs } from '../rules/line.ts'
import { already, command } from './command.ts'
import { OPEN, withTicket } from './with-ticket.ts'

export const amendTicket = command('amend-ticket', {
  by: ['holder', 'marshal'],
  undoable: 'desk',
  input: v.strictObject({ number: TicketNumber, party: v.optional(Party), needs: v.optional(Needs) }),
  decide(day, { number, party, needs }, { by }) {
    const states = by.role === 'resident' ? (['waiting'] as const) : OPEN
    return withTicket(day, number, states, (ticket) => {
      const amended = { party: party ?? ticket.party, needs: needs ?? ticket.needs }
      const same = amended.party === ticket.party && sameNeeds(amended.needs, ticket.needs)
      if (same) return already({})
      const fits = ticket.state !== 'lined' || fitsAs(day, ticket, amended.party)
      return [{ type: 'ticket-amended', number, ...amended, ...(fits ? {} : { offMark: true as const }) }]
    })
  },
})

function sameNeeds(these: readonly string[], those: readonly string[]): boolean {
  return these.length === those.length && these.every((need) => those.includes(need))
}
