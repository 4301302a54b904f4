// The tables' statements in PostgreSQL.

import type { ClientBase, QueryResult } from 'pg'
import type { Sql, Statement, Value } from '../ports/sql.ts'
import { transaction, type Using } from './pool.ts'

/** The tables' statements on connections of a pool. */
export function postgresSql(using: Using): Sql {
  return {
    async rows(...statement) {
      if (findsNothing(statement)) return []
      return (await using((client) => ask(client, statement))).rows
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

/** The texts are the code's own, so there are as many as the code has. None has a question mark in quotes. */
const known = new Map<string, string>()

/** A statement with `$1`, `$2` … for its question marks. */
export function numbered(text: string): string {
  let translated = known.get(text)
  if (translated === undefined) {
    let last = 0
    translated = text.replaceAll('?', () => `$${++last}`)
    known.set(text, translated)
  }
  return translated
}

/** No text in the database has a NUL, so nothing is found by it; PostgreSQL itself would call the question wrong. */
function findsNothing([text, ...values]: Statement): boolean {
  return !text.startsWith('INSERT') && values.some(hasNul)
}

function hasNul(value: Value): boolean {
  return typeof value === 'string' && value.includes('\0')
}
