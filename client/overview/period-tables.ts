// The figures of a period as tables, and two of them also as drawings.

import { KINDS } from '../../shared/day/nouns/kinds.ts'
import { groupKey } from '../../shared/day/nouns/text.ts'
import type { Figures, PeriodFigures } from '../../shared/day/reports/figures/period-figures.ts'
import type { SiteSummary } from '../../shared/day/views/site.ts'
import { deskName } from '../common/words/kind-words.ts'
import { inWords, words } from '../common/words/words.ts'
import { sayCount, sayLong, sayMinutes, saySpan } from './say-figures.ts'
import type { Charted } from './tables.ts'

export interface FigureTable {
  readonly heading: string
  readonly why?: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type Column = 'peopleServed' | 'taken' | 'served' | 'left' | 'unserved' | 'missed' | 'returned' | 'moved'
/** Columns of sites that have a room or an entrance: left out where no row has any. */
const RARE = ['observed', 'entered', 'mostInside'] as const
type Name = keyof ReturnType<typeof text>['sheets']

const text = () => words().figures

/**
 * Every table that has something to show: with one site, there is no table by site. A period that goes on is not
 * compared with the one before.
 */
export function tablesOf(
  figures: PeriodFigures,
  sites: readonly SiteSummary[],
  isGoingOn = false,
): FigureTable[] {
  const { kinds, weekdays, column, staffGone, staffWhy, sitesWhy } = text()
  const heads = isGoingOn ? [] : [column.before]
  const beforeOf = ({ before }: { before: { peopleServed: number } }) =>
    isGoingOn ? [] : [sayCount(before.peopleServed)]
  const known = new Map(sites.map((site) => [site.id, site]))
  const nameOf = (id: string) => {
    const site = known.get(id)
    return site ? inWords(site.name) : id
  }
  const isOne = figures.sites.length === 1
  const groups = new Map(sites.flatMap(({ group }) => (group ? [[groupKey(group), inWords(group)]] : [])))
  const busiest = [...figures.sites].sort((a, b) => b.peopleServed - a.peopleServed || b.taken - a.taken)
  const all: FigureTable[] = [
    table('kinds', figures.kinds, ({ kind }) => kinds[kind], heads, beforeOf),
    table('groups', figures.groups, ({ group }) => groups.get(group) ?? group, heads, beforeOf),
    {
      ...table('sites', busiest, ({ id }) => nameOf(id), heads, beforeOf),
      why: sitesWhy({ count: figures.sitesCounted, served: figures.sitesServing }),
    },
    table('weekdays', figures.weekdays, ({ weekday }) => weekdays[weekday - 1] ?? ''),
  ].filter(({ rows }) => rows.length > 1)
  // with many sites they are only in the spreadsheet
  if (isOne) {
    const queues = figures.queues.filter(({ taken }) => taken > 0)
    all.push(
      table('queues', queues, ({ id }) => id),
      table(
        'desks',
        figures.desks,
        ({ id, site }) => deskName(id, KINDS[known.get(site)?.kind ?? 'testing'].placeWord),
        [column.open],
        ({ openSeconds }) => [sayLong(openSeconds)],
        ['peopleServed', 'served', 'missed'],
      ),
    )
  }
  const staff = figures.staff ?? []
  if (staff.length)
    all.push({
      ...table(
        'staff',
        staff,
        ({ name }) => name ?? staffGone,
        [],
        () => [],
        ['peopleServed', 'served', 'missed', 'returned', 'moved'],
      ),
      why: staffWhy,
    })
  return all.filter(({ rows }) => rows.length > 0)
}

/** Numbers taken and served, by the hour of the day or by the date. */
export function chartedBy(
  name: 'hours' | 'dates',
  rows: readonly { readonly place: string; readonly figures: Figures }[],
): Charted {
  const { overview } = words()
  const { sheets, column } = text()
  const drawn = (
    label: string,
    as: 'bars' | 'line',
    colour: '--quiet' | '--accent',
    of: 'taken' | 'served',
  ) => ({
    label,
    as,
    colour,
    values: rows.map(({ figures }) => figures[of]),
  })
  return {
    heading: sheets[name],
    unit: overview.byHourUnit,
    places: rows.map(({ place }) => place),
    drawn: [
      drawn(overview.arrivals, 'bars', '--quiet', 'taken'),
      drawn(overview.served, 'line', '--accent', 'served'),
    ],
    columns: [
      name === 'hours' ? overview.hour : overview.date,
      column.taken,
      column.served,
      column.p50,
      column.p90,
    ],
    rows: rows.map(({ place, figures: { taken, served, waited } }) => [
      place,
      sayCount(taken),
      sayCount(served),
      sayMinutes(waited.p50),
      sayMinutes(waited.p90),
    ]),
  }
}

function table<Row extends Figures>(
  name: Name,
  rows: readonly Row[],
  headOf: (row: Row) => string,
  more: readonly string[] = [],
  moreOf: (row: Row) => string[] = () => [],
  counted: readonly Column[] = ['peopleServed', 'taken', 'left', 'unserved', 'missed'],
): FigureTable {
  const { sheets, column, counts } = text()
  // where no marshal noted arrivals, walking times are not known
  const hasWalks = rows.some(({ walked }) => walked.n > 0)
  const rare = RARE.filter((name) => rows.some((row) => row[name]))
  const first = counted[0] ?? 'served'
  return {
    heading: sheets[name],
    columns: [
      '',
      column[first],
      ...more,
      ...counted.slice(1).map((one) => column[one]),
      column.p50,
      column.p90,
      column.longest,
      ...(hasWalks ? [column.walked] : []),
      column.atDesk,
      ...rare.map((name) => counts[name]),
    ],
    rows: rows.map((row) => [
      headOf(row),
      sayCount(row[first]),
      ...moreOf(row),
      ...counted.slice(1).map((one) => sayCount(row[one])),
      sayMinutes(row.waited.p50),
      sayMinutes(row.waited.p90),
      sayMinutes(row.waited.longest),
      ...(hasWalks ? [saySpan(row.walked.p50)] : []),
      saySpan(row.atDesk.p50),
      ...rare.map((name) => sayCount(row[name] ?? (name === 'mostInside' ? null : 0))),
    ]),
  }
}
