// A day under every setting that it may have had: a day's log has no changes of settings from the time after it ended.

import { draftOf } from '../../shared/day/draft/draft.ts'
import { furnish } from '../../shared/day/draft/furnish.ts'
import { unopenedDay } from '../../shared/day/evolve.ts'
import type { DayEvent } from '../../shared/day/log/recorded.ts'
import { isUnderWay } from '../../shared/day/nouns/find.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Site } from '../../shared/day/nouns/site.ts'

const made = new WeakMap<Day, Day[]>()

/** The day itself while it is open; otherwise also the day under each of these settings. */
export function facesOf(day: Day, settings: readonly Site[]): readonly Day[] {
  if (isUnderWay(day)) return [day]
  const known = made.get(day) ?? [day, ...settings.map((site) => furnished(day, site))]
  made.set(day, known)
  return known
}

/** A day when it was first opened: with the settings of that moment, and the pace of the day before. */
export function openedWith(day: Day, event: DayEvent | undefined): Day {
  const isNew = event?.type === 'day-opened' && day.state === 'unopened'
  return isNew ? unopenedDay(event.site, day.date, event.pace) : day
}

function furnished(day: Day, site: Site): Day {
  const draft = draftOf(day)
  furnish(draft, site)
  return draft
}
