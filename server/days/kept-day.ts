// The newest day of a site as a keeper has it in memory, with the answers that were given on it and on the day before.

import { unopenedDay } from '../../shared/day/evolve.ts'
import { type Answers, remember } from '../../shared/day/log/answers.ts'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import { dateAt } from '../../shared/day/nouns/calendar.ts'
import { isUnderWay } from '../../shared/day/nouns/find.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { HandedOn } from '../../shared/day/nouns/left-over.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Pace } from '../../shared/day/nouns/pace.ts'
import { type Site, settingsIn } from '../../shared/day/nouns/site.ts'
import type { Text } from '../../shared/day/nouns/site-text.ts'
import { handedOn } from '../../shared/day/pace/first-pace.ts'
import { readOrQuarantine } from '../../shared/day/quarantine.ts'
import { handedOnBy } from '../../shared/day/rules/left-over.ts'
import { dateOpenAt } from '../../shared/day/rules/timetable.ts'
import { everyLanguage } from '../../shared/text/every-language.ts'
import type { LogStore } from '../store/ports/log.ts'
import type { OldDayRecords } from '../store/ports/old-days.ts'
import type { SiteRecords } from '../store/ports/sites.ts'
import { readLog, settingsOf } from './read-log.ts'
import { inTurns } from './turns.ts'

/** What loading the newest day of a site needs. */
export type DayStore = Pick<LogStore, 'days' | 'read'> &
  Pick<SiteRecords, 'site'> &
  Pick<OldDayRecords, 'figuresOf'>

export interface Answered {
  readonly date: string
  readonly answers: Answers
}

export interface KeptDay {
  readonly day: Day
  readonly answers: Answers
  /** Ids hold for today and yesterday. */
  readonly yesterday: Answered | null
  /** Why its log cannot be read to the end; null: it can. */
  readonly damage: Error | null
}

/** The announcement that everybody sees on a day that cannot be read. */
const inWords: Text = Object.fromEntries(
  Object.entries(everyLanguage).map(([language, { marshal }]) => [language, marshal.saidWhenDamaged]),
)

/** The newest day of a site, read from its log. Throws where its settings are damaged and no log has them. */
export async function loadDay(store: DayStore, id: SiteId, at: number): Promise<KeptDay> {
  const [last, before] = await store.days(id, 2)
  if (!last) return unopened(store, id, at, null)
  const records = await readLog(store.read, { site: id, date: last.date })
  // its log was erased by age, so it is long over; one that is gone without its figures was not
  const isErased = records.length === 0 && (await store.figuresOf(id, last.date)) !== null
  if (isErased) return unopened(store, id, at, null)
  // a day that is under way has its settings in its log
  const site = settingsIn(await store.site(id)) ?? openedWith(records) ?? (await settingsOf(store, id))
  const blank = unopenedDay(site, last.date)
  const { day, damage } = await inTurns(readOrQuarantine(blank, records, last.version, inWords))
  return {
    day: isUnderWay(day) ? day : putAwayAs(day, site),
    damage,
    answers: remember(new Map(), records),
    yesterday: before
      ? {
          date: before.date,
          answers: remember(new Map(), await readLog(store.read, { site: id, date: before.date })),
        }
      : null,
  }
}

export interface DayToOpen {
  readonly before: KeptDay
  /** The site's settings of now, where a day that is over is opened again: they may have changed since. */
  readonly settings?: Site
}

/**
 * The day that is opened: a new one, or the last again while its date has not passed or, on a clock that was put back, not
 * come. `isDatedByHours`: a new one has the date whose hours have begun.
 */
export async function dayToOpen(
  store: DayStore,
  kept: KeptDay,
  at: number,
  isDatedByHours = false,
): Promise<DayToOpen> {
  const { day, answers } = kept
  if (day.state === 'open' || day.state === 'closed') return { before: kept }
  const isOver = day.state === 'ended' || day.state === 'damaged'
  const yesterday = isOver ? { date: day.date, answers } : kept.yesterday
  // the new day knows what the last one learnt about how fast it goes here
  const pace = isOver ? handedOn(day.pace) : day.pace
  const earlier = isOver ? handedOnBy(day) : day.earlier
  const handed = { pace, earlier, epoch: day.epoch, isDatedByHours }
  const next = await unopened(store, day.site.id, at, yesterday, handed)
  // the day stays as its log has it: what becomes of it by new settings is an event's to say
  return isOver && next.day.date <= day.date ? { before: kept, settings: next.day.site } : { before: next }
}

/** A day that is over, with what the site says of itself since: whether it is put away, and when it opens again. */
function putAwayAs(day: Day, { ended, hours, calendar }: Site): Day {
  const { ended: _, hours: __, calendar: ___, ...rest } = day.site
  const now = { ...(ended ? { ended } : {}), ...(hours ? { hours } : {}), ...(calendar ? { calendar } : {}) }
  return { ...day, site: { ...rest, ...now } }
}

/** What a day begins with: mostly what the last one of the site hands on. */
interface Handed {
  readonly pace?: Pace
  readonly earlier?: HandedOn | null
  readonly epoch?: number
  readonly isDatedByHours?: boolean
}

async function unopened(
  store: DayStore,
  id: SiteId,
  at: number,
  yesterday: Answered | null,
  { pace, earlier = null, epoch = 0, isDatedByHours = false }: Handed = {},
): Promise<KeptDay> {
  const site = await settingsOf(store, id)
  // that the store went back was said on the day before, unless that one was over
  const date = (isDatedByHours ? dateOpenAt(site, at) : null) ?? dateAt(site.timeZone, at)
  const day = { ...unopenedDay(site, date, pace), earlier, epoch }
  return { day, answers: new Map(), yesterday, damage: null }
}

function openedWith([first]: readonly Recorded[]): Site | null {
  return first?.event.type === 'day-opened' ? settingsIn(first.event.site) : null
}
