import * as v from 'valibot'
import { SOON_BEFORE, SOON_MINUTES, type SoonWish, soonKeyOf } from '../nouns/soon.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { isNear } from '../waits/soon.ts'
import { already, command, refuse } from './command.ts'
import { withTicket } from './with-ticket.ts'

export const wishSoon = command('wish-soon', {
  by: ['holder', 'marshal'],
  input: v.strictObject({
    number: TicketNumber,
    before: v.optional(v.picklist(SOON_BEFORE)),
    minutes: v.optional(v.picklist(SOON_MINUTES)),
  }),
  decide(day, { number, before, minutes }, { at }) {
    if (before && minutes) return refuse('invalid', [{ path: 'minutes', rule: 'inconsistent' }])
    const wish: SoonWish | null = before ? { before } : minutes ? { minutes } : null
    // who stands in the line has been told to come
    return withTicket(day, number, ['waiting', 'held'], (ticket) => {
      if (soonKeyOf(ticket.wish) === soonKeyOf(wish)) return already({})
      const near = isNear(day, { ...ticket, wish }, at) ? { near: true as const } : {}
      return [{ type: 'soon-wished', number, ...wish, ...near }]
    })
  },
})
