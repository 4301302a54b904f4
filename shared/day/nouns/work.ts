// What each desk is doing now, and how fast desks and queues have been: a day learns its pace from these.

import type { QueueId } from './ids.ts'

/** How many milliseconds calls took, and how many a usual desk and queue would have needed for them. Both fade. */
export interface Factor {
  readonly seen: number
  readonly expected: number
}
export interface DeskWork {
  /** When its present call began; null: nobody is at the desk. */
  readonly begun: number | null
  /** When it became free the last time, before its present call. */
  readonly freeAt: number | null
  /** How long the desk was free before its present call although somebody waited. */
  readonly gap: number
  readonly people: number
  readonly queue: QueueId | null
  /** Whether others still waited after the call, so that it took as many people as a call takes. */
  readonly isFull: boolean
  readonly factor: Factor
  /**
   * When it was closed, or began to rest, after it had been at work, and the chance, at that time, that it comes
   * back. Null: it has not.
   */
  readonly closed: { readonly at: number; readonly returns: number } | null
}

export interface QueuePace {
  readonly factor: Factor
  /** How many calls left others waiting, and how many people those calls had. Both are sums in which older calls weigh less. */
  readonly full: { readonly calls: number; readonly people: number }
  /**
   * Numbers that were given: how many (this fades), since when they are counted, and when the last one was given.
   */
  readonly arrivals: { readonly count: number; readonly since: number | null; readonly last: number }
}

/**
 * Of the tickets that were called in one part of an hour: how many had been told a range, and how many of them waited
 * within it.
 */
export interface ToldPart {
  readonly from: number
  readonly of: number
  readonly within: number
}

const unseen: Factor = { seen: 0, expected: 0 }

export const notAtWork: DeskWork = {
  begun: null,
  freeAt: null,
  gap: 0,
  people: 0,
  queue: null,
  isFull: false,
  factor: unseen,
  closed: null,
}

export const notSeen: QueuePace = {
  factor: unseen,
  full: { calls: 0, people: 0 },
  arrivals: { count: 0, since: null, last: 0 },
}
