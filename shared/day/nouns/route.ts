// The way through a site: which queue comes after which, and what can be wrong with that.

import type { QueueId } from './ids.ts'
import { isFromOutside, type StepKind } from './steps.ts'

interface Queue {
  readonly id: QueueId
  readonly step?: StepKind | undefined
  readonly then?: readonly QueueId[] | undefined
  readonly room?: unknown
}

interface Routed {
  readonly queues: readonly Queue[]
  readonly desks: readonly { readonly queues: readonly QueueId[] }[]
}

/** Whether a site has several steps. */
export function hasSteps({ queues }: Pick<Routed, 'queues'>): boolean {
  return queues.some(({ then }) => then !== undefined)
}

/** What is wrong with a way, by the name of the rule that it breaks. */
export const WAY_FAULTS = ['way-nowhere', 'way-undrawn', 'way-to-entrance', 'way-circle'] as const
export type WayFault = (typeof WAY_FAULTS)[number]

export interface WrongWay {
  readonly rule: WayFault
  /** The position of the queue that goes on. */
  readonly index: number
  /** The queue that it goes on to. */
  readonly to: QueueId
}

/**
 * The first thing that is wrong with the ways of each queue: it goes on to a queue that is not there, from which no desk
 * draws, or that people come to from outside, or one comes back to it.
 */
export function wrongWays({ queues, desks }: Routed): WrongWay[] {
  const there = new Map(queues.map((queue) => [queue.id, queue]))
  // nobody is called from a room: people sit down there by themselves
  const rooms = queues.flatMap(({ id, room }) => (room === undefined ? [] : [id]))
  const drawn = new Set([...rooms, ...desks.flatMap((desk) => desk.queues)])
  const faultOf = (from: QueueId, to: QueueId): WayFault | null => {
    const next = there.get(to)
    if (!next) return 'way-nowhere'
    if (!drawn.has(to)) return 'way-undrawn'
    if (isFromOutside(next.step)) return 'way-to-entrance'
    return reachedFrom(to, there).has(from) ? 'way-circle' : null
  }
  return queues.flatMap(({ id, then = [] }, index) => {
    const [first] = then.flatMap((to) => {
      const rule = faultOf(id, to)
      return rule ? [{ rule, index, to }] : []
    })
    return first ? [first] : []
  })
}

/** The queue itself, and those that one comes to from it. */
function reachedFrom(id: QueueId, there: ReadonlyMap<QueueId, Queue>): Set<QueueId> {
  const reached = new Set<QueueId>([id])
  // a set also gives what is added to it meanwhile
  for (const at of reached) for (const next of there.get(at)?.then ?? []) reached.add(next)
  return reached
}
