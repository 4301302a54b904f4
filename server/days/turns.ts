// Spreads long work over many turns of the event loop, so that everybody else is served in between.

import type { Sliced } from '../../shared/day/log/sliced.ts'

/** Resolves in a later turn of the event loop, once it has heard everybody else. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}

/** Does the work, one slice in each turn. Rejects with the signal's reason when the signal aborts. */
export async function inTurns<Result>(work: Sliced<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted()
    const slice = work.next()
    if (slice.done) return slice.value
    await nextTurn()
  }
}
