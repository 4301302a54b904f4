// How many people a site can still serve today, as everybody and as its marshals see it.

import * as v from 'valibot'
import { isEntrance } from '../nouns/entrance.ts'
import { QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { TELL_FROM } from '../nouns/quota.ts'
import { leftOf, shortOf } from '../nouns/quota-count.ts'
import { Text } from '../nouns/site-text.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { givesNumbers } from '../rules/hours.ts'
import { scarcest, settingOf } from '../rules/quota.ts'
import { lastNumberOf } from '../waits/last-number.ts'

/** To this many people the figure is told to one; a larger one is rounded down to full tens, since it changes all the time. */
const EXACT = 10

/** What everybody is told of a queue in which residents take numbers. Left out where the site has no quota. */
export const queueLeft = {
  /** About how many people can still be given numbers; null: no limit, or so many that nobody has to be told. */
  left: v.optional(v.nullable(v.number())),
  /** The number that is likely to be the last one today, to about ten; null: not known. */
  lastNumber: v.optional(v.nullable(TicketNumber)),
  /** Once nobody can be given a number: where to go and when to come again, by the site; null: it does not say. */
  elsewhere: v.optional(v.nullable(Text)),
}
type QueueLeft = Partial<v.InferOutput<v.ObjectSchema<typeof queueLeft, undefined>>>

/** A quota as marshals see it. */
export const WatchedQuota = v.object({
  queues: v.array(QueueId),
  /** The figure of the day; null: no limit today. */
  people: v.nullable(v.number()),
  /** People who hold a number for it, and people who were served from it. */
  held: v.number(),
  served: v.number(),
  /** People who can still be given numbers; null: no limit today. */
  left: v.nullable(v.number()),
  /** People who hold a number and for whom there is not enough. */
  short: v.number(),
})
export type WatchedQuota = v.InferOutput<typeof WatchedQuota>

export function queueLeftOf(day: Day, queue: Queue, at: number): QueueLeft {
  if (day.quotas.length === 0 || !isEntrance(day.site, queue.id)) return {}
  const count = scarcest(day, queue.id)
  if (!count || !givesNumbers(day, at)) return { left: null, lastNumber: null, elsewhere: null }
  const { tellFrom = TELL_FROM, words = null } = settingOf(day, count) ?? {}
  const isTold = count.left <= tellFrom
  return {
    left: isTold ? about(count.left) : null,
    // once it is told how many are left, that says more
    lastNumber: isTold ? null : lastNumberOf(day, queue, count, at),
    elsewhere: count.left === 0 ? words : null,
  }
}

/** People whom the whole site can still serve, under the same conditions; queues that share a quota share what is left. */
export function siteLeftOf(day: Day, at: number): { left?: number | null } {
  if (day.quotas.length === 0) return {}
  const shared = new Map<string, number>()
  for (const queue of day.queues.values()) {
    if (!isEntrance(day.site, queue.id)) continue
    const count = scarcest(day, queue.id)
    if (!count || queueLeftOf(day, queue, at).left === null) return { left: null }
    shared.set(count.queues.join(), count.left)
  }
  return { left: about([...shared.values()].reduce((sum, left) => sum + left, 0)) }
}

function about(people: number): number {
  return people <= EXACT ? people : people - (people % EXACT)
}

export function watchedQuotas({ quotas }: Day): WatchedQuota[] {
  return quotas.map((count) => {
    const { queues, people, held, served } = count
    return { queues: [...queues], people, held, served, left: leftOf(count), short: shortOf(count) }
  })
}
