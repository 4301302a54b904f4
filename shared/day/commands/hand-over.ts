import * as v from 'valibot'
import { heldBy } from '../nouns/devices.ts'
import { TicketNumber } from '../nouns/model.ts'
import { already, command } from './command.ts'
import { OPEN, withTicket } from './with-ticket.ts'

/** A marshal gives a number to another phone: the server does it for them, once it knows which. */
export const handOver = command('hand-over', {
  by: ['marshal'],
  input: v.strictObject({ number: TicketNumber }),
  decide(day, { number }, { device }) {
    return withTicket(day, number, OPEN, (ticket) => {
      if (device !== null && device === ticket.device) return already({})
      // a phone that holds another open number keeps that as its own: it is shown both, and asks which
      const isFree = device !== null && heldBy(day.devices, device) === undefined
      return [{ type: 'handed-over', number, ...(isFree ? { device } : {}) }]
    })
  },
})
