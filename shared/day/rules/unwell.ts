// How long a day goes on for whoever feels unwell and to whom nobody has come yet.

import type { Day } from '../nouns/model.ts'

const HOURS_24 = 24 * 3_600_000

/** When the day ends although nobody has come to them, in milliseconds: where no other is opened, nothing else would end it. */
export function unwellUntil({ endsAt }: Pick<Day, 'endsAt'>): number {
  return endsAt + HOURS_24
}

/** Whether the end of the day waits until a marshal goes to somebody who feels unwell. */
export function waitsForUnwell(day: Pick<Day, 'endsAt' | 'unwell'>, at: number): boolean {
  return day.unwell.length > 0 && at < unwellUntil(day)
}
