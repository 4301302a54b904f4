// The figures of a period, read over HTTP.

import type { Period } from '../../shared/day/nouns/dates.ts'
import type { Choice } from '../../shared/day/reports/figures/chosen.ts'
import type { PeriodFigures } from '../../shared/day/reports/figures/period-figures.ts'
import type { Problem } from '../../shared/protocol/problems.ts'
import { request } from '../common/http/request.ts'
import { searchOf } from '../common/http/search.ts'
import { now } from '../common/time/site-time.ts'

export type FiguresRead =
  /** `at`: the server's time of the answer. */
  { readonly figures: PeriodFigures; readonly at: number } | { readonly not: Problem | 'nobody-answered' }

export async function readFigures(period: Period, choice: Choice): Promise<FiguresRead> {
  try {
    const answer = await request('get /api/figures', { search: figuresSearch(period, choice) })
    return answer.ok ? { figures: answer.body, at: now() } : { not: answer.problem }
  } catch {
    return { not: 'nobody-answered' }
  }
}

/** The address of the figures as a file. */
export function figuresPath(
  ending: '.xlsx' | '.csv',
  period: Period,
  choice: Choice,
  more: Readonly<Record<string, string>> = {},
): string {
  const search = figuresSearch(period, choice)
  for (const [name, value] of Object.entries(more)) search.append(name, value)
  return `/api/figures${ending}?${search}`
}

function figuresSearch({ from, to }: Period, { site, kind, group, words }: Choice): URLSearchParams {
  return searchOf<'get /api/figures'>({
    from,
    to,
    ...(site ? { site } : {}),
    ...(kind ? { kind } : {}),
    ...(group ? { group } : {}),
    ...(words ? { words } : {}),
  })
}
