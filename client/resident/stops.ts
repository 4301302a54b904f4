// The stops of a way, in the words that a phone shows: of a number that is on its way, and of a site where one may begin.

import type { SiteView } from '../../shared/day/views/site.ts'
import type { TicketView } from '../../shared/day/views/ticket.ts'
import { stopName, wayNames } from '../common/words/say-way.ts'

/** One dot. */
export interface ShownStop {
  readonly name: string
  readonly state: 'done' | 'here' | 'ahead'
}

/** The way of a ticket; empty at a site of one step. */
export function stopsOf({ way, queues }: Pick<TicketView, 'way' | 'queues'>): readonly ShownStop[] {
  return (way?.stops ?? []).map(({ queues: ids, state }) => ({ name: stopName(ids, queues ?? []), state }))
}

/** The way that begins in a queue: nobody is on it yet. */
export function stopsFrom(queues: SiteView['queues'], first: string): readonly ShownStop[] {
  return wayNames(queues, first).map((name) => ({ name, state: 'ahead' }))
}
