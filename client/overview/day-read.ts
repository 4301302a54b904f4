// The figures of a site's day, read over HTTP.

import type { DayFigures } from '../../shared/day/reports/figures/day-figures.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import { request } from '../common/http/request.ts'

export type DayRead = { readonly figures: DayFigures } | { readonly not: ProblemCode | 'nobody-answered' }

export async function readDayFigures(site: string, date: string): Promise<DayRead> {
  try {
    const answer = await request('get /api/sites/:site/days/:date', { params: { site, date } })
    return answer.ok ? { figures: answer.body } : { not: answer.problem.code }
  } catch {
    return { not: 'nobody-answered' }
  }
}

export function dayPath(site: string, date: string): string {
  return `/api/sites/${encodeURIComponent(site)}/days/${encodeURIComponent(date)}`
}
