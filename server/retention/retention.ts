// What must not be kept is erased: at the start, and every hour after it.

import { dateAt } from '../../shared/day/nouns/calendar.ts'
import { dayFiguresSliced } from '../../shared/day/reports/figures/day-figures.ts'
import { dayTallySliced, withoutStaff } from '../../shared/day/reports/figures/tally.ts'
import type { Clock } from '../clock.ts'
import { damageIn } from '../days/damaged.ts'
import type { Days } from '../days/days.ts'
import { inTurns } from '../days/turns.ts'
import type { Log } from '../log.ts'
import type { OldDayRecords } from '../store/ports/old-days.ts'
import type { Upkeep } from '../store/ports/upkeep.ts'
import type { Persons } from './persons.ts'

/** Days for which logs are kept where nobody has set it. A quarter of a year: a complaint about a day comes within weeks. */
export const LOG_DAYS = 90

/** A log that cannot be read is kept so many times as long: whoever looks after the store may yet have a backup of it, or its figures by hand. */
const DAMAGED = 2

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Days of all sites whose logs go at a time: the rest goes an hour later, so that a late start holds nobody up. */
const MOST_DAYS = 50
/** Days that are over and are counted at a time, for figures of a period: those of a county's day. */
const MOST_TALLIES = 400

export interface Retention {
  /** Erases what is due now. Rejects when the store fails; what was not done is due again. */
  run(): Promise<void>
  /** Resolves when nothing of it is under way any more. */
  stop(): Promise<void>
}

export interface RetentionParts {
  readonly store: OldDayRecords & Pick<Upkeep, 'scrub'>
  readonly days: Days
  readonly persons: Persons
  readonly clock: Clock
  readonly log: Log
  /** Days for which a day's log is kept. */
  readonly logDays: number
}

/** Begins at once, and goes on until it is stopped. */
export function startRetention({ store, days, persons, clock, log, logDays }: RetentionParts): Retention {
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
    await forgetLogs()
    await days.tallies.keep(MOST_TALLIES, stopped.signal)
    if (!(await store.scrub()))
      log.warn('what was erased is still in the store’s WAL: tried again in an hour')
  }

  async function forgetLogs(): Promise<void> {
    // by UTC, so that the log of the earliest zone has been there for so many days too
    const before = dateAt('UTC', clock.now() - logDays * DAY)
    let erased = 0
    let after: { site: string; date: string } | undefined
    // those that stay, however many, keep no other from being erased
    while (erased < MOST_DAYS && !stopped.signal.aborted) {
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
    // for figures of a period; who did what goes with the log
    const tally = withoutStaff(await inTurns(dayTallySliced(found.day, found.records)))
    if (!(await store.forgetLog(site, date, { ...figures, tally }, clock.now()))) return false
    log.info({ site, date, events: found.records.length }, 'the log of a day was erased by age')
    return true
  }
}
