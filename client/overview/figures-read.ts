// The figures of a period, read over HTTP.

import type { Choice } from '../../shared/day/reports/figures/chosen.ts'
import type { Period } from '../../shared/day/reports/figures/dates.ts'
import type { PeriodFigures } from '../../shared/day/reports/figures/period-figures.ts'
import type { Problem } from '../../shared/protocol/problems.ts'
import { request } from '../common/http/request.ts'
import { now } from '../common/time/site-time.ts'

export type FiguresRead =
  /** `at`: the server's time then. */
  { readonly figures: PeriodFigures; readonly at: number } | { readonly not: Problem | 'nobody-answered' }

export async function readFigures(period: Period, choice: Choice): Promise<FiguresRead> {
  try {
    const answer = await request<PeriodFigures>('GET', figuresPath('', period, choice))
    return answer.ok ? { figures: answer.body, at: now() } : { not: answer.problem }
  } catch {
    return { not: 'nobody-answered' }
  }
}

/** `ending`: '' for a page, `.xlsx` or `.csv`. */
export function figuresPath(
  ending: string,
  { from, to }: Period,
  { site = [], kind, group, words }: Choice,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ from, to, ...more })
  for (const id of site) query.append('site', id)
  for (const [name, value] of Object.entries({ kind, group, words })) if (value) query.set(name, value)
  return `/api/figures${ending}?${query}`
}
