// Which pause a queue is in, when it ends, and who goes under a roof meanwhile.

import type { DayEvent, EventOf } from '../log/recorded.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { endsAt, type Pause } from '../nouns/pause.ts'

/** Whether a queue gives no numbers: it is paused, or the whole site is. */
export function isPaused(day: Day, queue: Pick<Queue, 'pause'>): boolean {
  return queue.pause !== null || day.pause !== null
}

/** The pause that a queue is in, its own or that of the site: of both the one that lasts longer. Null: it is not paused. */
export function pauseOf(day: Day, { pause: own }: Pick<Queue, 'pause'>): Pause | null {
  const { pause: site } = day
  if (!own || !site) return own ?? site
  return lasts(own) >= lasts(site) ? own : site
}

/** A pause whose end nobody knows is taken to last longest. */
function lasts({ until }: Pause): number {
  return until ?? Number.POSITIVE_INFINITY
}

/** The end of every pause that is over at a time in milliseconds. */
export function pausesOver(day: Day, at: number): DayEvent[] {
  const isOver = (pause: Pause | null) => pause !== null && (endsAt(pause) ?? Number.POSITIVE_INFINITY) <= at
  const queues = [...day.queues.values()].filter(({ pause }) => isOver(pause))
  return [
    ...(isOver(day.pause) ? [{ type: 'site-resumed' } as const] : []),
    ...queues.map(({ id }) => ({ type: 'queue-resumed', queue: id }) as const),
  ]
}

/** When the pauses of the day end by themselves, in milliseconds. */
export function pauseEnds(day: Day): number[] {
  return [day.pause, ...[...day.queues.values()].map(({ pause }) => pause)].flatMap((pause) => {
    const end = pause && endsAt(pause)
    return end === null ? [] : [end]
  })
}

/** Whether nobody stands in the line of a queue for now: they wait under a roof. */
export function isSheltering(day: Day, id: QueueId): boolean {
  return day.pause?.isSheltered === true || day.queues.get(id)?.pause?.isSheltered === true
}

/** Those who stand in the line of a queue and go under a roof, from the head. */
export function toShelter({ standing }: Pick<Queue, 'standing'>): EventOf<'sheltered'>[] {
  return standing.map((number) => ({ type: 'sheltered', number }))
}
