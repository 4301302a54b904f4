// Reports the troubles of the days to the log and the metrics.

import type { DaysParts } from './days/days-parts.ts'
import type { FaultLog } from './fault-log.ts'
import type { Metrics } from './http/metrics.ts'
import type { Log } from './log.ts'

type Reports = Required<Pick<DaysParts, 'failed' | 'damaged' | 'threw' | 'lost'>>

export function daysReports(log: Log, faults: FaultLog, metrics: Metrics): Reports {
  return {
    failed(site, error) {
      metrics.failed()
      faults.failed(site, error)
    },
    damaged: (site, date, why) =>
      log.error(
        { site, date, err: why },
        date === null
          ? 'the settings of a site cannot be read: an owner saves them again on the set-up page'
          : 'the log of a day cannot be read to its end: its site goes on by hand',
      ),
    threw: (site, { id, command }, date, error) =>
      faults.threw({ site, date, id, command: command.name }, error),
    lost(error) {
      if (error)
        log.error({ err: error }, 'the store does not answer: viewers are told that what they see is old')
      else log.info('the store answers again')
    },
  }
}
