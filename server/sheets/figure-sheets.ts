// The figures of a period as sheets, in one language.

import type { Text } from '../../shared/day/nouns/site-text.ts'
import { groupKey, textIn } from '../../shared/day/nouns/text.ts'
import { COUNTED, TIMES } from '../../shared/day/reports/figures/counts.ts'
import { DOOR } from '../../shared/day/reports/figures/door.ts'
import { HELPED } from '../../shared/day/reports/figures/helped.ts'
import type { Figures, PeriodFigures, Rows, Times } from '../../shared/day/reports/figures/period-figures.ts'
import { MOST_INSIDE } from '../../shared/day/reports/figures/stays.ts'
import type { SiteSummary } from '../../shared/day/views/site.ts'
import type { Language } from '../../shared/languages.ts'
import { everyLanguage } from '../../shared/text/every-language.ts'
import type { SheetWords } from '../../shared/text/zh-CN/sheets.ts'
import type { Cell, Column, Sheet } from './sheet.ts'
import type { SheetName } from './sheet-names.ts'

const STATISTICS = ['n', 'mean', 'p50', 'p90', 'longest'] as const

export interface FiguresToWrite {
  readonly language: Language
  readonly head: Omit<PeriodFigures, keyof Rows | 'staff'>
  readonly rows: { [Part in keyof Rows]: () => Iterable<Rows[Part][number]> }
  readonly staff: PeriodFigures['staff']
  readonly sites: readonly SiteSummary[]
}

type FigureSheet = Exclude<SheetName, 'tickets'>

/** The sheets by their names; of staff only for owners. */
export function figureSheets(of: FiguresToWrite): Partial<Record<FigureSheet, Sheet>> {
  const { rows, staff } = of
  const { words, text, sheet, siteCells, groupOf, groupNamed, kindOf } = writerOf(of)
  const peopleBefore: Column[] = [{ head: words.peopleBefore, as: 'count' }]
  const ofSite = [text(words.site), text(words.siteId)]
  return {
    summary: summary(of),
    sites: sheet(
      'sites',
      [...ofSite, text(words.group), text(words.kind), { head: words.days, as: 'count' }],
      rows.sites,
      ({ id, days }) => {
        const kind = kindOf(id)
        return [...siteCells(id), groupOf(id), kind ? words.kinds[kind] : '', days]
      },
      [
        { head: words.peopleBefore, as: 'count' },
        { head: words.waitBefore, as: 'minutes' },
      ],
      ({ before }) => [before.peopleServed, inMinutes(before.waited.p50)],
    ),
    groups: sheet(
      'groups',
      [text(words.group)],
      rows.groups,
      ({ group }) => [groupNamed(group)],
      peopleBefore,
      ({ before }) => [before.peopleServed],
    ),
    kinds: sheet(
      'kinds',
      [text(words.kind)],
      rows.kinds,
      ({ kind }) => [words.kinds[kind]],
      peopleBefore,
      ({ before }) => [before.peopleServed],
    ),
    queues: sheet('queues', [...ofSite, text(words.queue)], rows.queues, ({ site, id }) => [
      ...siteCells(site),
      id,
    ]),
    desks: sheet(
      'desks',
      [...ofSite, text(words.desk), { head: words.openHours, as: 'minutes' }],
      rows.desks,
      ({ site, id, openSeconds }) => [...siteCells(site), id, hundredths(openSeconds / 3600)],
    ),
    ...sheetsByTime(of),
    ...(staff
      ? {
          staff: sheet(
            'staff',
            [text(words.staff)],
            () => staff,
            ({ name }) => [name ?? words.staffGone],
          ),
        }
      : {}),
  }
}

/** The hours of the day, the days of the week, and the dates. */
function sheetsByTime(of: FiguresToWrite): Partial<Record<FigureSheet, Sheet>> {
  const { words, text, sheet } = writerOf(of)
  const { rows } = of
  return {
    hours: sheet('hours', [text(words.hour)], rows.hours, ({ hour }) => [
      `${String(hour).padStart(2, '0')}:00–${String(hour).padStart(2, '0')}:59`,
    ]),
    weekdays: sheet('weekdays', [text(words.weekday)], rows.weekdays, ({ weekday }) => [
      words.weekdayNames[weekday - 1] ?? '',
    ]),
    dates: sheet('dates', [{ head: words.date, as: 'date' }], rows.dates, ({ date }) => [dateCell(date)]),
  }
}

/** What every sheet is written with: words and names in its language, and the columns of figures. */
function writerOf({ language, sites, head }: FiguresToWrite) {
  const rare = rareIn({ head })
  const words = everyLanguage[language].sheets
  const summaries = new Map(sites.map((site) => [site.id, site]))
  const sayText = (text: Text | undefined) => text && textIn(text, language)
  const groups = new Map(
    sites.flatMap(({ group }) => (group ? [[groupKey(group), textIn(group, language)] as const] : [])),
  )
  return {
    words,
    text: (head: string): Column => ({ head, as: 'text' }),
    siteCells: (site: string) => [sayText(summaries.get(site)?.name) ?? site, site],
    groupOf: (site: string) => sayText(summaries.get(site)?.group) ?? '',
    groupNamed: (group: string) => groups.get(group) ?? group,
    kindOf: (site: string) => summaries.get(site)?.kind,
    sheet: <Row extends Figures>(
      name: FigureSheet,
      first: readonly Column[],
      all: () => Iterable<Row>,
      firstOf: (row: Row) => Cell[],
      last: readonly Column[] = [],
      lastOf: (row: Row) => Cell[] = () => [],
    ): Sheet => ({
      name: words.names[name],
      columns: [
        ...first,
        ...figureColumns(language),
        ...last,
        ...rare.map((name): Column => ({ head: words.rare[name], as: 'count' })),
      ],
      rows: map(all, (row) => [
        ...firstOf(row),
        ...cellsOf(row),
        ...lastOf(row),
        ...rare.map((name) => rareCell(row, name)),
      ]),
    }),
  }
}

/**
 * The counts of checks, of observations, of people inside and of help, last: columns that a reader knows by their place stay there.
 * None where no site has them.
 */
function rareIn({ head: { all, before } }: Pick<FiguresToWrite, 'head'>): readonly Rare[] {
  const has = (name: Rare) => (all[name] ?? 0) + (before[name] ?? 0) > 0
  return [
    ...(has('checked') || has('turnedAway') ? DOOR : []),
    ...(has('observed') ? (['observed'] as const) : []),
    ...(has('entered') || has(MOST_INSIDE) ? (['entered', MOST_INSIDE] as const) : []),
    ...(has('counselled') || has('visited') ? HELPED : []),
  ]
}

type Rare = keyof SheetWords['rare']

/** How many were inside at once is known of whole sites alone: of a queue, a desk or an hour the cell is empty. */
function rareCell(figures: Figures, name: Rare): number | null {
  return figures[name] ?? (name === MOST_INSIDE ? null : 0)
}

/** A date as a cell has it. */
export function dateCell(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** Seconds as minutes, to a hundredth; null stays. */
export function inMinutes(seconds: number | null): number | null {
  return seconds === null ? null : hundredths(seconds / 60)
}

function summary({ language, head }: FiguresToWrite): Sheet {
  const words = everyLanguage[language].sheets
  const period = ({ from, to }: { from: string; to: string }) => words.periodSays({ from, to })
  const rows: Cell[][] = [
    [words.period, period(head), period(head.before)],
    [words.sitesCount, head.sitesCounted, null],
    [words.sitesServing, head.sitesServing, null],
    [words.days, head.days, head.before.days],
    [words.marshals, head.marshals, null],
    ...COUNTED.map((name) => [words.counted[name], head.all[name], head.before[name]]),
    ...TIMES.flatMap((name) =>
      STATISTICS.map((one) => [
        words.times[name][one],
        statistic(head.all[name], one),
        statistic(head.before[name], one),
      ]),
    ),
    ...rareIn({ head }).map((name) => [
      words.rare[name],
      rareCell(head.all, name),
      rareCell(head.before, name),
    ]),
    [words.notes.error, null, null],
    ...(['partial', 'withoutStaff', 'unread'] as const).flatMap((name) =>
      head[name] > 0 ? [[words.notes[name]({ count: head[name] }), null, null]] : [],
    ),
  ]
  return {
    name: words.names.summary,
    // a row is of counts, of minutes or of words: each cell says which
    columns: [
      { head: words.what, as: 'text' },
      { head: words.now, as: 'minutes' },
      { head: words.before, as: 'minutes' },
    ],
    rows,
  }
}

function figureColumns(language: Language): Column[] {
  const words = everyLanguage[language].sheets
  return [
    ...COUNTED.map((name): Column => ({ head: words.counted[name], as: 'count' })),
    ...TIMES.flatMap((name) =>
      STATISTICS.map(
        (one): Column => ({ head: words.times[name][one], as: one === 'n' ? 'count' : 'minutes' }),
      ),
    ),
  ]
}

function cellsOf(figures: Figures): Cell[] {
  return [
    ...COUNTED.map((name) => figures[name]),
    ...TIMES.flatMap((name) => STATISTICS.map((one) => statistic(figures[name], one))),
  ]
}

function statistic(times: Times, one: (typeof STATISTICS)[number]): number | null {
  return one === 'n' ? times.n : inMinutes(times[one])
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

function* map<Item, Result>(items: () => Iterable<Item>, each: (item: Item) => Result): Generator<Result> {
  for (const item of items()) yield each(item)
}
