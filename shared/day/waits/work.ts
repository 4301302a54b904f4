// What a desk is at, and what has been seen of desks and queues: the part of a day that its pace is learnt from.

import type { QueueId } from '../site.ts'

/** Milliseconds that calls took beside what a usual call would have. Both fade. */
export interface Factor {
  readonly seen: number
  readonly expected: number
}
export interface DeskWork {
  /** When the call began that it is at; null: nobody is there. */
  readonly begun: number | null
  /** Since when it had nobody, before the call that it is at. */
  readonly freeAt: number | null
  /** For how long somebody waited for that call while the desk was free. */
  readonly gap: number
  readonly people: number
  readonly queue: QueueId | null
  /** Whether others were left waiting, so that the call took as many as it takes. */
  readonly isFull: boolean
  readonly factor: Factor
  /** When it was closed after it had been at work, and how likely it was then to open again. */
  readonly closed: { readonly at: number; readonly returns: number } | null
}

export interface QueuePace {
  readonly factor: Factor
  /** Calls that left others waiting, and the people in them. Both fade. */
  readonly full: { readonly calls: number; readonly people: number }
  /** Numbers given: their count, which fades, since when it was counted, and when the last was given. */
  readonly arrivals: { readonly count: number; readonly since: number | null; readonly last: number }
}

/** Of the tickets called in one part of an hour: how many had been told a range, and how many waited within it. */
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
