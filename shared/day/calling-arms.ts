// What becomes of a ticket at a desk: it is called, called again, has arrived, is served or missed.

import type { Arm } from './arm.ts'
import { workedAt } from './desk-arms.ts'
import { deskIn, put, queueIn } from './draft.ts'
import { settingsOf, ticketAt } from './find.ts'
import { forgetHelp } from './forget-help.ts'
import { levelOf, sinceAfter } from './lane-policy.ts'
import { ticketCore } from './ticket-core.ts'

/** So many last calls of a queue are known: more are not taken back at a time. */
const LAST_CALLED = 10

export const callingArms: { [E in 'called' | 'recalled' | 'arrived' | 'served' | 'missed']: Arm<E> } = {
  called: (draft, { number, desk: id, why = null }, record) => {
    const { at, version } = record
    workedAt(draft, id, record)
    const ticket = ticketAt(draft, number)
    const queue = queueIn(draft, ticket.queue)
    draft.calls += 1
    draft.lastCallAt = at
    queue.calls += 1
    queue.lastCallAt = at
    queue.lastCalled = [...queue.lastCalled, number].slice(-LAST_CALLED)
    put(draft, {
      ...ticketCore(ticket, version),
      after: null,
      state: 'called',
      desk: id,
      call: draft.calls,
      chosen: why,
      calledAt: at,
      arrivedAt: null,
      coming: false,
    })
    const desk = deskIn(draft, id)
    const level = levelOf(settingsOf(draft, ticket.queue))
    draft.desks.set(id, { ...desk, sincePriority: sinceAfter(desk.sincePriority, level) })
  },
  recalled: (draft, { number }, { at, version }) => {
    const ticket = ticketAt(draft, number)
    if (ticket.state !== 'called') return
    draft.calls += 1
    draft.lastCallAt = at
    // who is called again is not there
    put(draft, { ...ticket, call: draft.calls, arrivedAt: null, moved: version })
  },
  arrived: (draft, { number }, { at, version }) => {
    put(draft, { ...ticketAt(draft, number), arrivedAt: at, moved: version })
  },
  served: (draft, { number, desk }, { at, version }) => {
    put(draft, { ...ticketCore(ticketAt(draft, number), version), state: 'served', desk, endedAt: at })
    forgetHelp(draft, number)
    const { last, ...rest } = deskIn(draft, desk)
    const earlier = last?.at === at ? last.numbers : []
    draft.desks.set(desk, { ...rest, last: { numbers: [...earlier, number], at } })
  },
  missed: (draft, { number }, { version }) => {
    const ticket = ticketAt(draft, number)
    if (ticket.state !== 'called') return
    put(draft, { ...ticketCore(ticket, version), reason: 'missed', state: 'missed', desk: ticket.desk })
  },
}
