import * as v from 'valibot'
import { doneAt } from '../draft/at-desk.ts'
import { type Draft, put } from '../draft/draft.ts'
import { forgetHelp } from '../draft/forget-help.ts'
import { TurnAwayReason } from '../nouns/checks.ts'
import { isCheckedIn, ticketAt } from '../nouns/find.ts'
import { DeskId } from '../nouns/ids.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { ticketCore } from '../nouns/ticket-core.ts'
import { ticketGoes } from '../pace/learn.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/**
 * So many people of a number are sent away from the desk. If others are left, these go on with the number. Which of the
 * people it were, and what was measured, nothing says.
 */
export const peopleTurnedAway = event('turned-away', {
  since: 2,
  shape: v.object({ number: TicketNumber, desk: DeskId, people: Figure, why: TurnAwayReason }),
  apply(draft, { number, desk, people, why }, { at, version }) {
    const ticket = ticketAt(draft, number)
    const checked = isCheckedIn(draft, ticket.queue) ? ({ checked: true } as const) : {}
    const turned = [...ticket.turned, { stop: ticket.stops.length, desk, at, people, why, ...checked }]
    if (!isWhole(draft, { number, people })) {
      put(draft, { ...ticket, party: ticket.party - people, turned, moved: version })
      return
    }
    put(draft, {
      ...ticketCore(ticket, { at, version }),
      turned,
      reason: 'turned-away',
      state: 'left',
      endedAt: at,
    })
    forgetHelp(draft, number)
    // a wall shows the number as it shows one that was finished: nobody sees that its people were turned away
    doneAt(draft, desk, number, at)
  },
  learn(draft, event, entry) {
    if (isWhole(draft, event)) ticketGoes(draft, event, entry)
  },
  undo: 'desk',
  did: 'turned-away',
})

function isWhole(draft: Draft, { number, people }: { readonly number: string; readonly people: number }) {
  return people >= ticketAt(draft, number).party
}
