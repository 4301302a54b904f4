import * as v from 'valibot'
import { already, command, refuse } from '../command.ts'
import { heldBy } from '../devices.ts'
import { waitFor } from '../estimate.ts'
import { numberOf, ticketAt, waitingIn } from '../find.ts'
import { givesNumbers, isGiving } from '../hours.ts'
import { fillsStep, joinsAt, joinsStopped } from '../joins.ts'
import { Needs, Party, type Ticket, type TicketNumber } from '../model.ts'
import { QueueId } from '../site.ts'

/** 128 bits, however the browser writes them: raw bits as letters are 16, a UUID is 36. */
const Device = v.pipe(v.string(), v.regex(/^[!-~]{16,128}$/, '16 to 128 characters'))

interface Taken {
  readonly ticket: { readonly number: TicketNumber; readonly queue: QueueId; readonly party: number }
}

export const takeTicket = command('take-ticket', {
  by: ['anyone', 'marshal'],
  input: v.strictObject({
    queue: QueueId,
    party: v.optional(Party, 1),
    needs: v.optional(Needs, []),
    /** From the QR code; its proof is in `asked.presence`. */
    pass: v.optional(v.pipe(v.string(), v.maxLength(200))),
    device: v.optional(Device),
  }),
  decide(day, { queue: id, party, needs }, { by, at, device, presence }) {
    const isResident = by.role === 'resident'
    if (isResident && device === null) return refuse('invalid', [{ path: 'device', rule: 'missing' }])
    const held = device === null ? undefined : heldBy(day.devices, device)
    if (held) return already<Taken>({ ticket: figures(ticketAt(day, held)) })
    if (isResident && day.site.presence === 'pass' && presence !== 'proven') return refuse(presence)
    const queue = day.queues.get(id)
    if (!queue) return refuse('unknown-queue')
    if (!(isResident ? givesNumbers(day, at) : isGiving(day, at))) return refuse('day-closed')
    if (queue.paused) return refuse('queue-paused')
    if (isResident && joinsStopped(day)) return refuse('marshal-needed')
    const number = numberOf(id, queue.tickets.length + 1)
    const wait = waitFor(day, queue, waitingIn(queue), at)
    const told = wait ? { told: [wait.low, wait.high] as const } : {}
    return [
      { type: 'ticket-taken', number, queue: id, party, needs, device, ...told },
      ...(isResident && fillsStep(day, at)
        ? [{ type: 'joins-stopped' as const, count: joinsAt(day, at) + 1 }]
        : []),
    ]
  },
  answer(events): Taken {
    const taken = events.find((event) => event.type === 'ticket-taken')
    if (!taken) throw new Error('a number was taken without a ticket-taken')
    const { number, queue, party } = taken
    return { ticket: { number, queue, party } }
  },
})

function figures({ number, queue, party }: Ticket): Taken['ticket'] {
  return { number, queue, party }
}
