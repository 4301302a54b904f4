// What can be wrong with the queues that a desk draws from.

import type { DeskId, QueueId } from './ids.ts'

interface Drawn {
  readonly queues: readonly { readonly id: QueueId; readonly room?: unknown }[]
  readonly desks: readonly { readonly id: DeskId; readonly queues: readonly QueueId[] }[]
}

/** What is wrong, by the name of the rule that it breaks. */
export const DRAW_FAULTS = ['draws-nowhere', 'draws-room'] as const
export type DrawFault = (typeof DRAW_FAULTS)[number]

export interface WrongDraw {
  readonly rule: DrawFault
  /** The position of the desk. */
  readonly index: number
  /** The queue that it draws from. */
  readonly from: QueueId
}

/**
 * The first thing that is wrong at each desk: it draws from a queue that is not there, or from a room, where people sit
 * down by themselves.
 */
export function wrongDraws({ queues, desks }: Drawn): WrongDraw[] {
  const there = new Map(queues.map((queue) => [queue.id, queue]))
  return desks.flatMap((desk, index) => {
    const from = desk.queues.find((id) => !there.has(id) || there.get(id)?.room !== undefined)
    if (from === undefined) return []
    return [{ rule: there.has(from) ? 'draws-room' : 'draws-nowhere', index, from }]
  })
}
