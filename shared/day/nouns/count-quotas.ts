// Counts people for the quotas of a day. The sums are kept with every change of a ticket: a number is given without a walk
// over all others.

import { isOver } from './find.ts'
import type { QueueId } from './ids.ts'
import { quotaOn } from './quota.ts'
import type { QuotaCount, QuotaSums } from './quota-count.ts'
import type { Site } from './site.ts'
import type { Ticket } from './ticket.ts'

const nobody: QuotaSums = { held: 0, served: 0, numbers: 0, squares: 0 }

/**
 * The counts of a day by its settings. A figure that a marshal has set stays in force until the settings have another
 * for that day.
 */
export function quotaCounts(
  { site, date }: { readonly site: Pick<Site, 'quotas' | 'queues'>; readonly date: string },
  tickets: Iterable<Ticket>,
  before: readonly QuotaCount[] = [],
): QuotaCount[] {
  const { quotas = [], queues } = site
  if (quotas.length === 0) return []
  let counts = quotas.map((quota): QuotaCount => {
    const set = quotaOn(quota, date)
    const was = before.find((count) => areSame(count.queues, quota.queues))
    return {
      ...nobody,
      queues: quota.queues,
      from: [...leadingTo(quota.queues, queues)],
      set,
      people: was && was.set === set ? was.people : set,
    }
  })
  for (const ticket of tickets) counts = countedWith(counts, ticket, 1)
  return counts
}

/** The counts with one ticket more, or one less. */
export function countedWith(counts: readonly QuotaCount[], ticket: Ticket, by: 1 | -1): QuotaCount[] {
  return counts.map((count) => {
    const served = servedFrom(count, ticket)
    const held = served === null && mayNeed(count, ticket) ? ticket.party : 0
    const people = held + (served ?? 0)
    if (people === 0) return count
    return {
      ...count,
      held: count.held + by * held,
      served: count.served + by * (served ?? 0),
      numbers: count.numbers + by,
      squares: count.squares + by * people * people,
    }
  })
}

/** The people of a ticket who were served from it; null: not there, or not yet. Each counts once. */
function servedFrom({ queues }: QuotaCount, ticket: Ticket): number | null {
  const stop = ticket.stops.findIndex(({ queue }) => queues.includes(queue))
  if (stop >= 0) return peopleAt(ticket, stop)
  return ticket.state === 'served' && queues.includes(ticket.queue) ? ticket.party : null
}

/** Those who were finished at a stop: also who was turned away at a later one. */
function peopleAt(ticket: Ticket, stop: number): number {
  const later = ticket.turned.filter((one) => one.stop > stop)
  // when nobody is left, the last who were turned away are still the people of the number
  const isWhole = ticket.state === 'left' && ticket.reason === 'turned-away'
  const gone = isWhole ? later.slice(0, -1) : later
  return gone.reduce((sum, { people }) => sum + people, ticket.party)
}

/** Whether it may still come to be served from it. Nothing is kept for whoever did not come when called. */
function mayNeed({ from }: QuotaCount, ticket: Ticket): boolean {
  return !isOver(ticket) && ticket.state !== 'missed' && from.includes(ticket.queue)
}

/** These queues, and all from which ways lead to one of them. */
function leadingTo(ends: readonly QueueId[], queues: Site['queues']): Set<QueueId> {
  const from = new Set(ends)
  for (let size = 0; size < from.size; ) {
    size = from.size
    for (const { id, then = [] } of queues) if (then.some((next) => from.has(next))) from.add(id)
  }
  return from
}

/** Whether two quotas are of the same queues. */
export function areSame(these: readonly QueueId[], those: readonly QueueId[]): boolean {
  return these.length === those.length && these.every((id) => those.includes(id))
}
