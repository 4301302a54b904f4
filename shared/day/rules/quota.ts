// How many more people may be given numbers in a queue, by the quotas that they come to.

import { areSame, countedWith, quotaCounts } from '../nouns/count-quotas.ts'
import { allTickets } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day } from '../nouns/model.ts'
import type { Quota } from '../nouns/quota.ts'
import { leftOf, type QuotaCount } from '../nouns/quota-count.ts'
import type { Site } from '../nouns/site.ts'
import type { Text } from '../nouns/site-text.ts'
import type { Ticket } from '../nouns/ticket.ts'

/** What a refusal says where not enough is left. */
export interface NoneLeft {
  /** People for whom there is still enough: fewer than the party has. */
  readonly left: number
  /** The site's words about where to go and when to come again; null: it has none. */
  readonly words: Text | null
}

/** The quota that has the fewest left of all that somebody from this queue may come to; null: no limit. */
export function scarcest(
  day: Pick<Day, 'quotas'>,
  queue: QueueId,
): (QuotaCount & { readonly left: number }) | null {
  let least: (QuotaCount & { readonly left: number }) | null = null
  for (const count of day.quotas) {
    const left = leftOf(count)
    if (left !== null && count.from.includes(queue) && (least === null || left < least.left))
      least = { ...count, left }
  }
  return least
}

/** How many more people may be given numbers in a queue; infinity: no limit. */
export function leftIn(day: Pick<Day, 'quotas'>, queue: QueueId): number {
  return scarcest(day, queue)?.left ?? Number.POSITIVE_INFINITY
}

/** How many more people a ticket may have, by what they still come to and by what they have been served from. */
export function leftFor(day: Day, { queue, stops }: Pick<Ticket, 'queue' | 'stops'>): number {
  return Math.min(leftIn(day, queue), ...stops.map((stop) => leftIn(day, stop.queue)))
}

/** Whether the quotas have enough left for the people of a missed ticket, for whom nothing is kept, to wait again. */
export function isEnoughFor({ quotas }: Pick<Day, 'quotas'>, ticket: Ticket): boolean {
  const again = countedWith(quotas, { ...ticket, state: 'waiting' }, 1)
  return quotas.every((count, n) => {
    const left = leftOf(count)
    return left === null || again[n]?.held === count.held || left >= ticket.party
  })
}

export function noneLeftIn(day: Day, queue: QueueId): NoneLeft {
  const count = scarcest(day, queue)
  return { left: count?.left ?? 0, words: (count && settingOf(day, count)?.words) ?? null }
}

/** The setting behind a count. */
export function settingOf({ site }: Pick<Day, 'site'>, { queues }: QuotaCount): Quota | undefined {
  return site.quotas?.find((quota) => quota.queues.every((id) => queues.includes(id)))
}

/** What the settings would set below what was served already today. */
export function belowServed(day: Day, site: Site): QuotaCount[] {
  return quotaCounts({ site, date: day.date }, allTickets(day), day.quotas).filter(
    ({ people, served, queues }) => people !== null && people < served && people !== figureOf(day, queues),
  )
}

/** The figure that is in force for just these queues; left out: there is none. */
function figureOf(day: Day, queues: readonly QueueId[]): number | null | undefined {
  return day.quotas.find((count) => areSame(count.queues, queues))?.people
}
