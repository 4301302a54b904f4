// Checks again and again whether the machine's clock is trusted, and tells everybody when that changes.

import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** Milliseconds between two checks while the clock is trusted, and while it is not: then somebody waits for the answer. */
const LOOK = 15_000
const LOOK_IN_DOUBT = 1000

export interface Doubt {
  /** An account, by its id, confirms that the clock is right. If it is trusted already, nothing happens. */
  end(by: string): void
  stop(): void
}

/** Checks until it is stopped. Calls `changed` when the clock comes into doubt, and when it is trusted again. */
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
      // also when no check was made since the doubt began
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
