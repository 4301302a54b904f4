// A store that fails fails for everyone: one line when it begins, one a minute, and one when it is over.

import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** Milliseconds between two lines of one fault. */
const AGAIN = 60_000

export interface FaultLog {
  failed(site: string, error: unknown): void
  /** Something was written. */
  worked(): void
}

export function faultLog(log: Pick<Log, 'info' | 'error'>, clock: Clock): FaultLog {
  let since: number | null = null
  let said = 0
  let failures = 0
  return {
    failed(site, error) {
      const now = clock.now()
      failures += 1
      if (since !== null && now - said < AGAIN) return
      since ??= now
      said = now
      log.error(
        { site, err: error, failures },
        'an append or a reading failed: commands are answered unavailable',
      )
    },
    worked() {
      if (since === null) return
      log.info({ failures, ms: clock.now() - since }, 'the log is written again')
      since = null
      failures = 0
    },
  }
}
