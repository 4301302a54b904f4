import * as v from 'valibot'
import { Needs, Party, TicketNumber } from '../nouns/ticket.ts'
import { fitsAs } from '../rules/line.ts'
import { leftFor, noneLeftIn } from '../rules/quota.ts'
import { mayGrow } from '../rules/space.ts'
import { fullOf } from '../waits/until-room.ts'
import { already, command, refuse } from './command.ts'
import { OPEN, withTicket } from './with-ticket.ts'

export const amendTicket = command('amend-ticket', {
  by: ['holder', 'marshal'],
  undoable: 'desk',
  input: v.strictObject({ number: TicketNumber, party: v.optional(Party), needs: v.optional(Needs) }),
  decide(day, { number, party, needs }, { by, at }) {
    const states = by.role === 'resident' ? (['waiting'] as const) : OPEN
    return withTicket(day, number, states, (ticket) => {
      const amended = { party: party ?? ticket.party, needs: needs ?? ticket.needs }
      const same = amended.party === ticket.party && sameNeeds(amended.needs, ticket.needs)
      if (same) return already({})
      const more = amended.party - ticket.party
      if (by.role === 'resident' && more > 0 && !mayGrow(day, ticket, more))
        return refuse('site-full', [], fullOf(day, at))
      if (by.role === 'resident' && more > leftFor(day, ticket))
        return refuse('none-left', [], noneLeftIn(day, ticket.queue))
      const fits = ticket.state !== 'lined' || fitsAs(day, ticket, amended.party)
      return [{ type: 'ticket-amended', number, ...amended, ...(fits ? {} : { offMark: true as const }) }]
    })
  },
})

function sameNeeds(these: readonly string[], those: readonly string[]): boolean {
  return these.length === those.length && these.every((need) => those.includes(need))
}
