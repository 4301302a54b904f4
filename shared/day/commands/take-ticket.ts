import * as v from 'valibot'
import { Device, heldBy } from '../nouns/devices.ts'
import { isEntrance } from '../nouns/entrance.ts'
import { ticketAt, waitingIn } from '../nouns/find.ts'
import { QueueId } from '../nouns/ids.ts'
import { joinsAt } from '../nouns/join-count.ts'
import { Again } from '../nouns/left-over.ts'
import { following, lastOf, numberOf } from '../nouns/numbering.ts'
import { Needs, Party, type Ticket, TicketNumber } from '../nouns/ticket.ts'
import { inEpoch } from '../rules/epoch.ts'
import { givesNumbers, isGiving, mayBeOver } from '../rules/hours.ts'
import { areJoinsStopped, fillsStep } from '../rules/joins.ts'
import { againWith, comingFirstIn } from '../rules/left-over.ts'
import { isPaused } from '../rules/pauses.ts'
import { leftIn, noneLeftIn } from '../rules/quota.ts'
import { waitsOn } from '../waits/estimate.ts'
import { already, command, refuse } from './command.ts'

const Given = v.object({ number: TicketNumber, queue: QueueId, party: Party })

export interface Taken {
  /** The epoch in which it was given, where it is not 0: part of its token. */
  readonly epoch?: number
  readonly ticket: v.InferOutput<typeof Given>
  /** Whether it comes first for the number that was left over, or why not; left out where none was shown. */
  readonly again?: Again
}

export const takeTicket = command('take-ticket', {
  by: ['anyone', 'marshal'],
  status: 201,
  needsSight: true,
  input: v.strictObject({
    queue: QueueId,
    party: v.optional(Party, 1),
    needs: v.optional(Needs, []),
    /** From the QR code; its proof is in `asked.presence`. */
    pass: v.optional(v.pipe(v.string(), v.maxLength(200))),
    device: v.optional(Device),
    /** A number of the last day that was left over, and its token; a marshal who has seen it needs none. */
    leftOver: v.optional(
      v.strictObject({ number: TicketNumber, token: v.optional(v.pipe(v.string(), v.maxLength(200))) }),
    ),
  }),
  result: v.object({ ticket: Given, token: v.string(), again: v.exactOptional(Again) }),
  decide(
    day,
    { queue: id, party, needs, leftOver },
    { by, at, device, presence, had = null, unbelieved = null },
  ) {
    const isResident = by.role === 'resident'
    if (isResident && device === null) return refuse('invalid', [{ path: 'device', rule: 'missing' }])
    const held = device === null ? undefined : heldBy(day.devices, device)
    if (held) return already<Taken>(takenAs(ticketAt(day, held)))
    if (isResident && day.site.presence === 'pass' && presence !== 'proven') return refuse(presence)
    const queue = day.queues.get(id)
    if (!queue) return refuse('unknown-queue')
    if (isResident && !isEntrance(day.site, id)) return refuse('not-an-entrance')
    if (!(isResident ? givesNumbers(day, at) : isGiving(day, at))) return refuse('day-closed')
    // the ticket would end as soon as the clock is believed
    if (mayBeOver(day, unbelieved)) return refuse('clock-unsure')
    const isBeyond = party > leftIn(day, id)
    if (isResident && isBeyond) return refuse('none-left', [], noneLeftIn(day, id))
    if (isPaused(day, queue)) return refuse('queue-paused')
    if (queue.unsure) return refuse('numbers-unsure')
    if (isResident && areJoinsStopped(day)) return refuse('marshal-needed')
    const number = numberOf(id, following(lastOf(queue)))
    const again =
      leftOver &&
      againWith(day, { ...leftOver, queue: id, party, had: isResident ? had : (had ?? 'by hand') }, at)
    const ahead = again?.is === 'first' ? comingFirstIn(day, queue) : waitingIn(queue)
    const told = waitsOn(day, at).withForecast(queue, ahead)
    const known = told?.wait
      ? { told: [told.wait.low, told.wait.high, Math.round(1000 * told.forecast) / 1000] as const }
      : {}
    return [
      {
        type: 'ticket-taken',
        number,
        queue: id,
        party,
        needs,
        device,
        ...known,
        ...(again ? { again } : {}),
        ...inEpoch({ epoch: day.givenIn }),
        ...(isBeyond ? { beyond: true as const } : {}),
      },
      ...(isResident && fillsStep(day, at)
        ? [{ type: 'joins-stopped' as const, count: joinsAt(day, at) + 1 }]
        : []),
    ]
  },
  answer(events): Taken {
    const taken = events.find((event) => event.type === 'ticket-taken')
    if (!taken) throw new Error('a number was taken without a ticket-taken')
    return { ...takenAs(taken), ...(taken.again ? { again: taken.again.is } : {}) }
  },
  sent: ({ ticket, epoch, again }, tokenOf) => ({
    ticket,
    token: tokenOf(ticket.number, epoch),
    ...(again ? { again } : {}),
  }),
})

function takenAs({
  number,
  queue,
  party,
  epoch = 0,
}: Partial<Pick<Ticket, 'epoch'>> & Taken['ticket']): Taken {
  return { ticket: { number, queue, party }, ...inEpoch({ epoch }) }
}
