// Work on a whole log can pause every few hundred events, and gives the same result as without pauses.

import { expect, test } from 'vitest'
import { draftOf } from '../../../../shared/day/draft/draft.ts'
import { fold, foldSliced, unopenedDay } from '../../../../shared/day/evolve.ts'
import type { Recorded } from '../../../../shared/day/log/recorded.ts'
import { atOnce, EVENTS_A_SLICE, type Sliced } from '../../../../shared/day/log/sliced.ts'
import { numberOf } from '../../../../shared/day/nouns/numbering.ts'
import { dayFigures, dayFiguresSliced } from '../../../../shared/day/reports/figures/day-figures.ts'
import { dayTally, dayTallySliced } from '../../../../shared/day/reports/figures/tally.ts'
import { movesSliced, outOfOrder } from '../../../../shared/day/reports/out-of-order.ts'
import { callNext, given, openDay, openDesk, taken, times } from '../../../kit/given.ts'

const calls = Array.from({ length: 300 }, (_, n) => callNext('1', n === 0 ? [] : [numberOf('A', n)]))
const { day, log } = given(openDay, openDesk('1'), times(600, taken('A')), calls)
const before = unopenedDay(day.site, day.date)

const works: Record<string, [sliced: (log: Iterable<Recorded>) => Sliced<unknown>, atOnce: () => unknown]> = {
  'the day itself': [(lines) => foldSliced(before, lines), () => fold(before, log)],
  'its figures': [(lines) => dayFiguresSliced(day, lines), () => dayFigures(day, log)],
  'its tally': [(lines) => dayTallySliced(day, lines), () => dayTally(day, log)],
  'its moves': [(lines) => movesSliced(draftOf(before), lines), () => outOfOrder(day.site, log)],
}

for (const [name, [sliced, whole]] of Object.entries(works)) {
  test(`${name}: no slice has more events than allowed, and the slices give the same result as all at once`, () => {
    expect(log.length).toBeGreaterThan(3 * EVENTS_A_SLICE)
    const read = counted(log)
    const work = sliced(read.lines)
    for (let slice = work.next(); ; slice = work.next()) {
      expect(read.sinceLast()).toBeLessThanOrEqual(EVENTS_A_SLICE)
      if (slice.done) return expect(slice.value).toEqual(whole())
    }
  })
}

test('at once is the same work without pauses', () => {
  expect(atOnce(foldSliced(before, log))).toEqual(day)
})

/** The lines, and how many of them were read since the last call. */
function counted(all: readonly Recorded[]) {
  let taken = 0
  return {
    lines: (function* () {
      for (const line of all) {
        taken += 1
        yield line
      }
    })(),
    sinceLast() {
      const since = taken
      taken = 0
      return since
    },
  }
}
