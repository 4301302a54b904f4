// The figures of a day as tables, each with the columns that are drawn.

import type { DayFigures } from '../../shared/day/reports/figures/day-figures.ts'
import type { HourFigures } from '../../shared/day/reports/figures/hours.ts'
import { words } from '../common/words/words.ts'
import { sayCount, sayHour, sayLong, sayMinutes } from './say-figures.ts'

/** One column of the drawing. Colour is never the only difference: bars, a line, a dashed line. */
export interface Drawn {
  readonly label: string
  readonly as: 'bars' | 'line' | 'dashes'
  readonly colour: '--accent' | '--ink' | '--quiet' | '--alarm'
  readonly values: readonly (number | null)[]
}

export interface Charted {
  readonly heading: string
  readonly unit: string
  /** The label under each place of the drawing. */
  readonly places: readonly string[]
  readonly drawn: readonly Drawn[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function byHour(hours: readonly HourFigures[]): Charted {
  const { overview } = words()
  return {
    heading: overview.byHour,
    unit: overview.byHourUnit,
    places: hours.map(({ from }) => sayHour(from)),
    drawn: [
      { label: overview.arrivals, as: 'bars', colour: '--quiet', values: hours.map((hour) => hour.arrivals) },
      { label: overview.served, as: 'line', colour: '--accent', values: hours.map((hour) => hour.served) },
      {
        label: overview.stillWaiting,
        as: 'dashes',
        colour: '--ink',
        values: hours.map((hour) => hour.waiting),
      },
    ],
    columns: [overview.hour, overview.arrivals, overview.served, overview.stillWaiting],
    rows: hours.map(({ from, arrivals, served, waiting }) => [
      sayHour(from),
      sayCount(arrivals),
      sayCount(served),
      sayCount(waiting),
    ]),
  }
}

export function waitByHour(hours: readonly HourFigures[]): Charted {
  const { overview } = words()
  return {
    heading: overview.waitByHour,
    unit: overview.waitUnit,
    places: hours.map(({ from }) => sayHour(from)),
    drawn: [
      {
        label: overview.half,
        as: 'line',
        colour: '--accent',
        values: hours.map((hour) => inMinutes(hour.waitP50Seconds)),
      },
      {
        label: overview.nineOfTen,
        as: 'dashes',
        colour: '--alarm',
        values: hours.map((hour) => inMinutes(hour.waitP90Seconds)),
      },
    ],
    columns: [overview.hour, overview.half, overview.nineOfTen],
    rows: hours.map(({ from, waitP50Seconds, waitP90Seconds }) => [
      sayHour(from),
      sayMinutes(waitP50Seconds),
      sayMinutes(waitP90Seconds),
    ]),
  }
}

export function byDesk(desks: DayFigures['desks']): Charted {
  const { overview } = words()
  return {
    heading: overview.byDesk,
    unit: overview.byDeskUnit,
    places: desks.map(({ id }) => id),
    drawn: [
      {
        label: overview.deskRate,
        as: 'bars',
        colour: '--accent',
        values: desks.map((desk) => desk.peoplePerHour),
      },
    ],
    columns: [overview.desk, overview.deskPeople, overview.deskOpen, overview.deskRate],
    rows: desks.map(({ id, peopleServed, openSeconds, peoplePerHour }) => [
      id,
      sayCount(peopleServed),
      sayLong(openSeconds),
      sayCount(peoplePerHour),
    ]),
  }
}

function inMinutes(seconds: number | null): number | null {
  return seconds === null ? null : seconds / 60
}
