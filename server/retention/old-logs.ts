// Erases the logs of days that are old enough. Each day's figures stay in the place of its log.

import { dateAt } from '../../shared/day/nouns/calendar.ts'
import { dayFiguresSliced } from '../../shared/day/reports/figures/day-figures.ts'
import { dayTallySliced, withoutStaff } from '../../shared/day/reports/figures/tally.ts'
import type { Clock } from '../clock.ts'
import { damageIn } from '../days/damaged.ts'
import type { Days } from '../days/days.ts'
import { inTurns } from '../days/turns.ts'
import type { Log } from '../log.ts'
import type { OldDayRecords } from '../store/ports/old-days.ts'

/**
 * A log that cannot be read is kept so many times as long: whoever looks after the store may still have a backup of it, or
 * its figures on paper.
 */
const DAMAGED = 2
const DAY = 86_400_000
/** Days of all sites whose logs are erased at a time: the rest is erased an hour later, so that a late start holds nobody up. */
const MOST_DAYS = 50

export interface OldLogs {
  /** Erases the oldest logs that are due. Rejects if the store fails; the rest stays due. */
  erase(stopped: AbortSignal): Promise<void>
}

interface Parts {
  readonly store: Pick<OldDayRecords, 'daysWithLog' | 'forgetLog'>
  readonly days: Pick<Days, 'dayOf'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>
  /** How many days a day's log is kept. */
  readonly logDays: number
}

export function oldLogsIn({ store, days, clock, log, logDays }: Parts): OldLogs {
  return { erase }

  async function erase(stopped: AbortSignal): Promise<void> {
    // UTC is later than the earliest time zone, so no log is erased too early there
    const before = dateAt('UTC', clock.now() - logDays * DAY)
    let erased = 0
    let after: { site: string; date: string } | undefined
    // days that cannot be erased, however many, do not stop later ones
    while (erased < MOST_DAYS && !stopped.aborted) {
      const some = await store.daysWithLog(before, MOST_DAYS - erased, after)
      for (const { site, date } of some) erased += (await forgetLog(site, date)) ? 1 : 0
      after = some.at(-1)
      if (!after) return
    }
  }

  async function forgetLog(site: string, date: string): Promise<boolean> {
    let damage: unknown = null
    const found = await days.dayOf(site, date).catch((error: unknown) => {
      damage = error
      return null
    })
    if (damageIn(damage) === 'day-damaged' && date < dateAt('UTC', clock.now() - DAMAGED * logDays * DAY)) {
      if (!(await store.forgetLog(site, date, null, clock.now()))) return false
      log.warn(
        { site, date, err: damage },
        'the log of a day that cannot be read was erased by age, without figures',
      )
      return true
    }
    if (damage) log.error({ site, date, err: damage }, 'the log of a day could not be read and is not erased')
    if (found?.day.state !== 'ended') return false
    const figures = await inTurns(dayFiguresSliced(found.day, found.records))
    // the tally is kept for figures of a period; who did what is erased with the log
    const tally = withoutStaff(await inTurns(dayTallySliced(found.day, found.records)))
    if (!(await store.forgetLog(site, date, { ...figures, tally }, clock.now()))) return false
    log.info({ site, date, events: found.records.length }, 'the log of a day was erased by age')
    return true
  }
}
