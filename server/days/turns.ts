// Long work on the event loop: a slice in each of its turns, and everybody else in between.

import type { Sliced } from '../../shared/day/log/sliced.ts'

/** Resolves in a later turn of the event loop, once it has heard everybody else. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}

/** Does the work, a slice a turn. Rejects with the signal's reason as soon as nobody wants it any more. */
export async function inTurns<Result>(work: Sliced<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted()
    const slice = work.next()
    if (slice.done) return slice.value
    await nextTurn()
  }
}
