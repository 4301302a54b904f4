// What has become of a quota in the course of a day.

import type { QueueId } from './ids.ts'

/** People of tickets, and what the forecast of the last number needs to know of them. */
export interface QuotaSums {
  /** People who hold a number and may still be served from it. */
  readonly held: number
  /** People who were served from it. */
  readonly served: number
  /** The tickets of both, and the sum of the squares of their people. */
  readonly numbers: number
  readonly squares: number
}

export interface QuotaCount extends QuotaSums {
  readonly queues: readonly QueueId[]
  /** These, and every queue from which somebody may come to one of them. */
  readonly from: readonly QueueId[]
  /** The figure of the day by the settings, and the one that is in force; null: no limit. */
  readonly set: number | null
  readonly people: number | null
}

/** How many people can still be given numbers; null: no limit. */
export function leftOf({ people, held, served }: QuotaCount): number | null {
  return people === null ? null : Math.max(0, people - held - served)
}

/** For how many who hold a number there is nothing, since the figure was lowered or a marshal gave more. */
export function shortOf({ people, held, served }: QuotaCount): number {
  return people === null ? 0 : Math.max(0, held + served - people)
}
