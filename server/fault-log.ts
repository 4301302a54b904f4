// A store that fails affects every request, so it is logged once when it begins, once a minute, and once when it is
// over.

import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** Milliseconds between two lines about one fault. */
const AGAIN = 60_000
/** Lines a minute for commands that throw: one phone may send many commands a second. */
const MOST_THREW = 20

export interface FaultLog {
  failed(site: string, error: unknown): void
  /** A command threw. Its input is not logged, since it may hold personal data. */
  threw(which: { site: string; date: string; id: string; command: string }, error: unknown): void
  /** A write succeeded. */
  worked(): void
}

export function faultLog(log: Pick<Log, 'info' | 'error'>, clock: Clock): FaultLog {
  let since: number | null = null
  let said = 0
  let failures = 0
  let minute = Number.NEGATIVE_INFINITY
  let threw = 0
  let threwMore = 0
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
    threw(which, error) {
      const now = clock.now()
      if (now - minute >= AGAIN) {
        if (threwMore > 0) log.error({ count: threwMore }, 'more commands threw')
        minute = now
        threw = 0
        threwMore = 0
      }
      threw += 1
      if (threw > MOST_THREW) threwMore += 1
      else log.error({ ...which, err: error }, 'a command threw: it alone is answered command-failed')
    },
    worked() {
      if (since === null) return
      log.info({ failures, ms: clock.now() - since }, 'the log is written again')
      since = null
      failures = 0
    },
  }
}
