// The figures of a day for pictures of the overview.

import { dayFigures } from '../../shared/day/reports/figures/day-figures.ts'
import {
  after,
  callNext,
  HOUR,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  play,
  taken,
  unopened,
} from '../kit/given.ts'

/** Nine hours with a rush in the morning, and three desks, one of which joins late. */
export function fullDay() {
  let day: Played = play(unopened(), openDay, openDesk('1'), openDesk('2'))
  const at = new Map<string, string[]>()
  for (let minute = 0; minute < 9 * 60; minute++) {
    const isRush = minute > 60 && minute < 150
    day = play(
      day,
      after(MINUTE, taken(minute % 7 ? 'A' : 'G', 1 + (minute % 3))),
      ...(isRush ? [taken('A', 2), taken()] : []),
    )
    if (minute * MINUTE === 3 * HOUR) day = play(day, openDesk('3'))
    for (const desk of ['1', '2', ...(minute > 180 ? ['3'] : [])]) {
      if ((minute + Number(desk)) % (desk === '2' ? 2 : 3) || day.day.openTickets < 2) continue
      day = play(day, callNext(desk, at.get(desk) ?? []))
      at.set(desk, [...(day.day.desks.get(desk)?.calling ?? [])])
    }
  }
  return dayFigures(day.day, day.log)
}
