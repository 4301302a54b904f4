// Erases what must not be kept, at the start and every hour after it.

import type { Clock } from '../clock.ts'
import type { Days } from '../days/days.ts'
import type { Log } from '../log.ts'
import type { OldDayRecords } from '../store/ports/old-days.ts'
import type { Upkeep } from '../store/ports/upkeep.ts'
import { oldLogsIn } from './old-logs.ts'
import type { Persons } from './persons.ts'

/** How many days logs are kept by default: a quarter of a year, since complaints about a day come within weeks. */
export const LOG_DAYS = 90

const HOUR = 3_600_000
/** How many ended days are tallied at a time, for figures of a period: as many as a county has in a day. */
const MOST_TALLIES = 400

export interface Retention {
  /** Erases what is due now. Rejects if the store fails; the rest stays due. */
  run(): Promise<void>
  /** Resolves when no erasing is running any more. */
  stop(): Promise<void>
}

export interface RetentionParts {
  readonly store: OldDayRecords & Pick<Upkeep, 'scrub'>
  readonly days: Days
  readonly persons: Persons
  readonly clock: Clock
  readonly log: Log
  /** How many days a day's log is kept. */
  readonly logDays: number
}

/** Begins at once, and goes on until it is stopped. */
export function startRetention({ store, days, persons, clock, log, logDays }: RetentionParts): Retention {
  const oldLogs = oldLogsIn({ store, days, clock, log, logDays })
  let running = Promise.resolve()
  let cancel = () => {}
  const stopped = new AbortController()
  next()
  return {
    run,
    stop() {
      stopped.abort()
      cancel()
      return running
    },
  }

  function next(): void {
    running = run()
      .catch((error: unknown) => log.error({ err: error }, 'erasing by age failed'))
      .then(() => {
        if (!stopped.signal.aborted) cancel = clock.after(HOUR, next)
      })
  }

  async function run(): Promise<void> {
    for (const { site, number, erased, hash } of await persons.eraseDue()) {
      log.info({ site, erased, receipt: number, hash }, 'what people gave was erased by age')
    }
    await oldLogs.erase(stopped.signal)
    await days.tallies.keep(MOST_TALLIES, stopped.signal)
    if (!(await store.scrub()))
      log.warn('what was erased is still in the store’s WAL: tried again in an hour')
  }
}
