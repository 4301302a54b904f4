// Runs the statements of records in PostgreSQL.

import type { ClientBase, QueryResult } from 'pg'
import { checkRows } from '../check-rows.ts'
import type { Sql, Statement, Value } from '../ports/sql.ts'
import { transaction, type Using } from './pool.ts'

/** Runs statements on connections of a pool. */
export function postgresSql(using: Using): Sql {
  return {
    async rows(shape, ...statement) {
      if (findsNothing(statement)) return []
      return checkRows(shape, (await using((client) => ask(client, statement))).rows)
    },
    async run(...statement) {
      if (findsNothing(statement)) return 0
      return (await using((client) => ask(client, statement))).rowCount ?? 0
    },
    together: (statements) =>
      transaction(using, async (client) => {
        const changed: number[] = []
        for (const statement of statements) changed.push((await ask(client, statement)).rowCount ?? 0)
        return changed
      }),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what a row has is the statement's to know
export function ask(client: ClientBase, [text, ...values]: Statement): Promise<QueryResult<any>> {
  return client.query(numbered(text), [...values])
}

/** Translated statements. Every text is a constant of the code, so their number is bounded; none has a question mark in quotes. */
const translations = new Map<string, string>()

/** The statement with `$1`, `$2` … in place of its question marks. */
export function numbered(text: string): string {
  let translated = translations.get(text)
  if (translated === undefined) {
    let last = 0
    translated = text.replaceAll('?', () => `$${++last}`)
    translations.set(text, translated)
  }
  return translated
}

/** PostgreSQL's texts have no NUL, so a search for one finds nothing; PostgreSQL itself would report an error. */
function findsNothing([text, ...values]: Statement): boolean {
  return !text.startsWith('INSERT') && values.some(hasNul)
}

function hasNul(value: Value): boolean {
  return typeof value === 'string' && value.includes('\0')
}
