import * as v from 'valibot'
import { heldBy } from '../nouns/devices.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { already, command } from './command.ts'
import { OPEN, withTicket } from './with-ticket.ts'

/** A marshal gives a number to another phone. The server gives the command for them once it knows which phone. */
export const handOver = command('hand-over', {
  by: ['marshal'],
  input: v.strictObject({ number: TicketNumber }),
  decide(day, { number }, { device }) {
    return withTicket(day, number, OPEN, (ticket) => {
      if (device !== null && device === ticket.device) return already({})
      // a phone that already holds an open number keeps it: the page shows both and asks which one to use
      const isFree = device !== null && heldBy(day.devices, device) === undefined
      return [{ type: 'handed-over', number, ...(isFree ? { device } : {}) }]
    })
  },
})
