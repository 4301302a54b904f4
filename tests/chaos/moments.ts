// The order of events as the clients saw it: it limits the states of the log in which a command can have been decided.

import type { Block } from './blocks.ts'
import type { Sent } from './history.ts'

export interface Moments {
  /** The least number of commands that the log had when a command was first sent at this time. */
  earliest(sentAt: number): number
  /** The highest number that it can have had when an answer came at this time. */
  latest(heardAt: number): number
}

/** A command that was acknowledged stands before all that were sent later: that limits when every other was decided. */
export function momentsOf(sent: readonly Sent[], blocks: readonly Block[]): Moments {
  const place = new Map(blocks.map(({ id }, index) => [id, index]))
  const version = new Map(blocks.map((block) => [block.id, block.version]))
  const inLog = sent.filter(({ id }) => place.has(id))
  const acknowledged = inLog
    .flatMap(({ id, heard }) =>
      // a result for another version comes from an earlier try, while this one was on its way
      heard.said === 'yes' && heard.version === version.get(id)
        ? [[heard.at, (place.get(id) ?? 0) + 1] as const]
        : [],
    )
    .sort(([a], [b]) => a - b)
  const asked = inLog.map(({ id, sentAt }) => [sentAt, place.get(id) ?? 0] as const).sort(([a], [b]) => b - a)
  const atLeast = running(acknowledged, Math.max)
  const atMost = running(asked, Math.min)

  return {
    earliest: (sentAt) => lastBefore(atLeast, (at) => at <= sentAt) ?? 0,
    latest: (heardAt) => lastBefore(atMost, (at) => at > heardAt) ?? blocks.length,
  }
}

function running(
  pairs: readonly (readonly [number, number])[],
  pick: (a: number, b: number) => number,
): (readonly [number, number])[] {
  let best: number | null = null
  return pairs.map(([at, place]) => {
    best = best === null ? place : pick(best, place)
    return [at, best] as const
  })
}

/** The value of the last pair that satisfies the condition; all those that do come first. */
function lastBefore(
  pairs: readonly (readonly [number, number])[],
  fits: (at: number) => boolean,
): number | undefined {
  let [low, high] = [0, pairs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(pairs[middle]?.[0] ?? 0)) low = middle + 1
    else high = middle
  }
  return pairs[low - 1]?.[1]
}
