// Copies everything from one store into another, row by row: from a file to a database. A copy that was stopped goes on
// where it stopped.

import * as v from 'valibot'
import { anyRow } from './check-rows.ts'
import type { Sql, Statement, Value } from './ports/sql.ts'

/** The most values that one statement has: PostgreSQL counts them in 16 bits. */
const MOST_VALUES = 30_000

type Row = Readonly<Record<string, Value>>
/** A row of whatever table: its columns are the schema's. */
const Row = anyRow<Row>()
const DayRow = anyRow<Row & { site: string; date: string }>()
const Named = v.object({ name: v.string() })

export interface Moved {
  readonly days: number
  readonly events: number
  /** The number of rows of every other table, by its name. */
  readonly rows: Readonly<Record<string, number>>
}

/**
 * Copies what `to` does not have yet, one whole day at a time, and compares everything afterwards. `from` is SQLite; both
 * stores have this version, and nobody else writes to either. Rejects if something in `to` differs from `from`, and names it.
 */
export async function moveStore(from: Sql, to: Sql, say: (line: string) => void = () => {}): Promise<Moved> {
  const rows: Record<string, number> = {}
  for (const table of await tablesOf(from)) {
    rows[table] = await moveTable(from, to, table)
    say(`${table}: ${rows[table]}`)
  }
  const days = await from.rows(DayRow, 'SELECT * FROM days ORDER BY date, site')
  const eventColumns = (await columnsOf(from, 'events')).filter((name) => name !== 'day')
  let events = 0
  for (const day of days) {
    events += await moveDay(from, to, day, eventColumns)
    say(`${day.date} ${day.site}: the same`)
  }
  await sameCount(to, 'days', days.length)
  await sameCount(to, 'events', events)
  return { days: days.length, events, rows }
}

/**
 * The names of all tables but those of the log, those that are made from it, and the store's identity. A table comes after
 * the tables that it refers to.
 */
async function tablesOf(from: Sql): Promise<string[]> {
  const found = await from.rows(
    Named,
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('days', 'events', 'tallies', 'identity') AND name NOT LIKE 'sqlite_%'
     ORDER BY name <> 'staff', name = 'site_log', name`,
  )
  return found.map(({ name }) => name)
}

async function columnsOf(from: Sql, table: string): Promise<string[]> {
  const found = await from.rows(Named, 'SELECT name FROM pragma_table_info(?) ORDER BY cid', table)
  return found.map(({ name }) => name)
}

async function moveTable(from: Sql, to: Sql, table: string): Promise<number> {
  const columns = await columnsOf(from, table)
  const all = `SELECT ${columns.join(', ')} FROM ${table}`
  const rows = await from.rows(Row, all)
  await to.together(
    inserts(
      table,
      columns,
      rows.map((row) => columns.map((name) => row[name] ?? null)),
    ),
  )
  const there = await to.rows(Row, all)
  if (textOf(rows, columns) !== textOf(there, columns)) {
    throw new Error(`${table} is not the same in both: the database must have been empty before`)
  }
  return rows.length
}

async function moveDay(
  from: Sql,
  to: Sql,
  { key: _, ...day }: Row & { site: string; date: string },
  columns: readonly string[],
): Promise<number> {
  const { site, date } = day
  const log = `SELECT ${columns.map((name) => `e.${name}`).join(', ')} FROM days d JOIN events e ON e.day = d.key
    WHERE d.site = ? AND d.date = ? ORDER BY e.version`
  const events = await from.rows(Row, log, site, date)
  const names = Object.keys(day)
  const row = `SELECT ${names.join(', ')} FROM days WHERE site = ? AND date = ?`
  if ((await to.rows(Row, row, site, date)).length === 0) {
    await to.together([
      ...inserts('days', names, [Object.values(day)]),
      ...inserts(
        'events',
        ['day', ...columns],
        events.map((event) => [site, date, ...columns.map((name) => event[name] ?? null)]),
        '(SELECT key FROM days WHERE site = ? AND date = ?)',
      ),
    ])
  }
  const [there] = await to.rows(Row, row, site, date)
  const same =
    textOf([day], names) === textOf(there ? [there] : [], names) &&
    textOf(events, columns) === textOf(await to.rows(Row, log, site, date), columns)
  if (!same) throw new Error(`${site} on ${date} is not the same in both: another has written it`)
  return events.length
}

/** Statements that add the rows that are not there yet. `first` is the SQL for the value of the first column. */
function inserts(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  first = '?',
): Statement[] {
  const places = `(${[first, ...columns.slice(1).map(() => '?')].join(', ')})`
  const together = Math.max(1, Math.floor(MOST_VALUES / (columns.length + 1)))
  return Array.from({ length: Math.ceil(rows.length / together) }, (_, index) => {
    const some = rows.slice(index * together, (index + 1) * together)
    const values = some.map(() => places).join(', ')
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values} ON CONFLICT DO NOTHING`
    return [text, ...some.flat()]
  })
}

/** The rows as one text, which does not depend on their order. */
function textOf(rows: readonly Row[], columns: readonly string[]): string {
  const texts = rows.map((row) => JSON.stringify(columns.map((name) => row[name] ?? null)))
  return texts.sort().join('\n')
}

async function sameCount(to: Sql, table: string, count: number): Promise<void> {
  const [row] = await to.rows(v.object({ count: v.number() }), `SELECT count(*) AS count FROM ${table}`)
  if (row?.count !== count) {
    throw new Error(`${table} has ${row?.count} rows where ${count} were moved: another has written it`)
  }
}
