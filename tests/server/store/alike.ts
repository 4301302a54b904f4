// Two stores that get the same calls must give the same answers.

import { expect } from 'vitest'
import type { Store } from '../../../server/store/ports/store.ts'
import { type Call, callOf, everything, type Step } from './random-steps.ts'

/** Asks both the steps, one after the other. */
export async function answerAlike(steps: readonly Step[], one: Store, model: Store): Promise<void> {
  for (const step of steps) {
    const call = await callOf(step, model)
    expect(await answer(one, call), call[0]).toEqual(await answer(model, call))
  }
}

/** Asks both for all that they keep. */
export async function keepAlike(one: Store, model: Store): Promise<void> {
  for (const call of everything) {
    expect(await answer(one, call), call[0]).toEqual(await answer(model, call))
  }
}

/** The answer to a call. The reason of a rejection may differ between engines. */
async function answer(store: Store, [name, ...args]: Call): Promise<unknown> {
  const call = store[name] as (...args: unknown[]) => unknown
  try {
    return await call(...args)
  } catch {
    return 'rejected'
  }
}
