// The sentence that the field publishes: how many were helped, at how many sites, by how many marshals.

import type { DayFigures } from '../../shared/day/figures.ts'
import { type Language, languages } from '../../shared/text/index.ts'
import { fill } from '../common/fill.ts'

export interface Tally {
  readonly people: number
  readonly sites: number
  readonly marshals: number
}

/** Sites where nobody was served do not count, nor do those who worked only there. Who worked at two counts once. */
export function tallyOf(figures: readonly Pick<DayFigures, 'peopleServed' | 'marshals'>[]): Tally {
  const worked = figures.filter(({ peopleServed }) => peopleServed > 0)
  return {
    people: worked.reduce((sum, { peopleServed }) => sum + peopleServed, 0),
    sites: worked.length,
    marshals: new Set(worked.flatMap(({ marshals }) => marshals)).size,
  }
}

/** The bulletin of a calendar date in one language. */
export function sayBulletin(date: string, tally: Tally, language: Language): string {
  const { bulletinSays, bulletinUnits } = languages[language].overview
  const count = (unit: keyof Tally) =>
    fill(bulletinUnits[unit][tally[unit] === 1 ? 0 : 1] ?? '', {
      count: tally[unit].toLocaleString(language),
    })
  return fill(bulletinSays, {
    date: new Date(`${date}T12:00:00Z`).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' }),
    people: count('people'),
    sites: count('sites'),
    marshals: count('marshals'),
  })
}
