// A week in as few rows as it has different days, as a poster shows it.

import { type Span, type Timetable, WEEKDAYS } from '../../../shared/day/nouns/timetable.ts'

/** Weekdays that follow each other and are alike; 0 is Monday. */
export interface WeekRow {
  readonly from: number
  readonly to: number
  readonly spans: readonly Span[]
}

export function weekRows({ week }: Timetable): WeekRow[] {
  const rows: WeekRow[] = []
  for (const [day, name] of WEEKDAYS.entries()) {
    const spans = week[name] ?? []
    const last = rows.slice(-1)[0]
    if (last && JSON.stringify(last.spans) === JSON.stringify(spans))
      rows[rows.length - 1] = { ...last, to: day }
    else rows.push({ from: day, to: day, spans })
  }
  return rows
}
