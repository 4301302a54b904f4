// Whether the machine's clock is believed, looked at again and again, so that everybody hears when that changes.

import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** Milliseconds between two looks while the clock is believed, and while it is not: then somebody waits for the answer. */
const LOOK = 15_000
const LOOK_IN_DOUBT = 1000

export interface Doubt {
  /** Takes the word of an account, by its id, that the clock is right. Where it is believed already, nothing happens. */
  end(by: string): void
  stop(): void
}

/** Looks until it is stopped, and calls `changed` when the clock is in doubt, and when it is not any more. */
export function watchDoubt(clock: Clock, log: Pick<Log, 'info'>, changed: () => void): Doubt {
  let wasInDoubt = false
  let cancel = () => {}
  look()
  return {
    end(by) {
      const says = clock.unbelieved()
      if (says === null) return
      clock.believe()
      log.info(
        { by, clock: new Date(says).toISOString() },
        'the machine’s clock is right: somebody has said so',
      )
      cancel()
      // also where it was not looked at since the doubt began
      wasInDoubt = true
      look()
    },
    stop: () => cancel(),
  }

  function look(): void {
    const isInDoubt = clock.unbelieved() !== null
    cancel = clock.after(isInDoubt ? LOOK_IN_DOUBT : LOOK, look)
    if (isInDoubt === wasInDoubt) return
    wasInDoubt = isInDoubt
    changed()
  }
}
