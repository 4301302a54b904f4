// The people whom desks have checked, and those whom they turned away. A person who is checked at two desks counts twice.

import type { TurnAwayReason } from '../../nouns/checks.ts'
import { isDone, servicesOf } from '../../nouns/service-times.ts'
import type { Ticket } from '../../nouns/ticket.ts'
import { partyAfter } from '../../nouns/turned.ts'

/** The counts that only sites have whose desks check people, or turn somebody away: people, not tickets. */
export const DOOR = [
  /** Finished at a desk of a queue that had checks then, or turned away there. */
  'checked',
  'turnedAway',
  'turnedAwayFever',
  'turnedAwayCode',
  'turnedAwayNoMask',
  'turnedAwayNotToday',
  'turnedAwayOther',
] as const
export type Door = (typeof DOOR)[number]

/** The count of a reason; all of them together are `turnedAway`. */
export const AWAY = {
  fever: 'turnedAwayFever',
  code: 'turnedAwayCode',
  'no-mask': 'turnedAwayNoMask',
  'not-today': 'turnedAwayNotToday',
  other: 'turnedAwayOther',
} as const satisfies Record<TurnAwayReason, Door>

/** What is added to a count. */
type Add = (name: Door, people: number) => void

/** Adds the people who passed the checks of each stop where there were any. `addAt` is given the index of the stop. */
export function countPassed(ticket: Ticket, addAt: (stop: number) => Add): void {
  for (const [stop, service] of servicesOf(ticket).entries())
    if (service.checked && isDone(service)) addAt(stop)('checked', partyAfter(ticket, stop))
}

/** Adds those who were turned away, each time. `addAt` is given the index of that time. */
export function countTurned({ turned }: Pick<Ticket, 'turned'>, addAt: (index: number) => Add): void {
  for (const [index, { people, why, checked }] of turned.entries()) {
    const add = addAt(index)
    add('turnedAway', people)
    add(AWAY[why], people)
    if (checked) add('checked', people)
  }
}

/** The counts of some tickets, without zeros. */
export function doorOf(tickets: readonly Ticket[]): { [Name in Door]?: number } {
  const counts: { [Name in Door]?: number } = {}
  const add: Add = (name, people) => {
    counts[name] = (counts[name] ?? 0) + people
  }
  for (const ticket of tickets) {
    countPassed(ticket, () => add)
    countTurned(ticket, () => add)
  }
  return counts
}
