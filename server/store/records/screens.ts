// Paired screens, and screens that wait to be paired.

import * as v from 'valibot'
import type { Scope } from '../../../shared/day/views/scope.ts'
import { isWords, parsed } from '../parsed.ts'
import type { Screen, ScreenRecords } from '../ports/screens.ts'
import type { Sql } from '../ports/sql.ts'
import { inList } from './in-list.ts'
import { pairingsTable } from './pairings.ts'

// the aliases are quoted, because PostgreSQL turns unquoted names to lower case
const SCREEN = 'id, site, name, hash, paired_at AS "pairedAt", seen, scope'

const Row = v.object({
  id: v.string(),
  site: v.string(),
  name: v.string(),
  hash: v.string(),
  pairedAt: v.number(),
  seen: v.nullable(v.number()),
  scope: v.string(),
})
type Row = v.InferOutput<typeof Row>

export function screensTable(sql: Sql): ScreenRecords {
  return {
    screens: async () =>
      (await sql.rows(Row, `SELECT ${SCREEN} FROM screens ORDER BY paired_at, id`)).map(screenIn),
    screen: async (hash) => one(await sql.rows(Row, `SELECT ${SCREEN} FROM screens WHERE hash = ?`, hash)),
    async pairedScreens(ids) {
      const rows = await inList(ids, (marks, some) =>
        sql.rows(
          v.pick(Row, ['id', 'name', 'scope']),
          `SELECT id, name, scope FROM screens WHERE id IN (${marks}) ORDER BY id`,
          ...some,
        ),
      )
      return rows.map(({ scope, ...rest }) => ({ ...rest, scope: scopeOf(scope) }))
    },
    async changeScreen(id, { name, scope }) {
      await sql.run(
        'UPDATE screens SET name = COALESCE(?, name), scope = COALESCE(?, scope) WHERE id = ?',
        name ?? null,
        scope ? JSON.stringify(scope) : null,
        id,
      )
      return one(await sql.rows(Row, `SELECT ${SCREEN} FROM screens WHERE id = ?`, id))
    },
    async seeScreen(id, at) {
      await sql.run('UPDATE screens SET seen = ? WHERE id = ? AND (seen IS NULL OR seen < ?)', at, id, at)
    },
    removeScreen: async (id) => (await sql.run('DELETE FROM screens WHERE id = ?', id)) > 0,
    ...pairingsTable(sql),
  }
}

function screenIn({ scope, ...rest }: Row): Screen {
  return { ...rest, scope: scopeOf(scope) }
}

/** The scope; if it is damaged, the whole site, so that the people before the screen still find their numbers. */
function scopeOf(text: string): Scope {
  const { desks, queues } = parsed<Partial<Scope>>(text) ?? {}
  return isWords(desks) && isWords(queues) ? { desks, queues } : { desks: [], queues: [] }
}

function one([row]: readonly Row[]): Screen | null {
  return row ? screenIn(row) : null
}
