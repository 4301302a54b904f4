// The figures of a site's day, read over HTTP.

import type { DayFigures } from '../../shared/day/figures.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import { ask } from '../common/http.ts'

export type DayRead = { readonly figures: DayFigures } | { readonly not: ProblemCode | 'nobody-answered' }

/** Reading a day is work for the server: so many at a time. */
const AT_A_TIME = 3

export async function readDay(site: string, date: string): Promise<DayRead> {
  try {
    const answer = await ask<DayFigures>('GET', `${dayPath(site, date)}`)
    return answer.ok ? { figures: answer.body } : { not: answer.problem.code }
  } catch {
    return { not: 'nobody-answered' }
  }
}

export function dayPath(site: string, date: string): string {
  return `/api/sites/${encodeURIComponent(site)}/days/${encodeURIComponent(date)}`
}

/** Reads the same date of many sites, and says how far it is after each. Ends early once `isWanted` says no. */
export async function readDays(
  sites: readonly string[],
  date: string,
  each: (done: number) => void,
  isWanted: () => boolean,
): Promise<DayRead[]> {
  const reads: DayRead[] = []
  const left = [...sites]
  const readOn = async (): Promise<void> => {
    for (let site = left.shift(); site !== undefined && isWanted(); site = left.shift()) {
      reads.push(await readDay(site, date))
      each(reads.length)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, readOn))
  return reads
}
