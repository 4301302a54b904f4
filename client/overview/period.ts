// The days that a name such as "this month" means today.

import { daysAfter, type Period } from '../../shared/day/nouns/dates.ts'

export const NAMED = ['today', 'yesterday', 'week', 'month', 'lastMonth'] as const
export type Named = (typeof NAMED)[number]

/** The last seven days are whole days, so they end yesterday; this month ends today. */
export function periodNamed(name: Named, today: string): Period {
  const first = `${today.slice(0, '2026-11'.length)}-01`
  if (name === 'today') return { from: today, to: today }
  if (name === 'yesterday') return oneDay(daysAfter(today, -1))
  if (name === 'week') return { from: daysAfter(today, -7), to: daysAfter(today, -1) }
  if (name === 'month') return { from: first, to: today }
  const last = daysAfter(first, -1)
  return { from: `${last.slice(0, '2026-11'.length)}-01`, to: last }
}

export function oneDay(date: string): Period {
  return { from: date, to: date }
}

/** The same period without its future days; a period entirely in the future stays as it is. */
export function cutAt(today: string, period: Period): Period {
  return period.from <= today && period.to > today ? { ...period, to: today } : period
}
