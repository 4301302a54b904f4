// The servers of the county: one process with SQLite, or nodes that share one PostgreSQL.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Client } from 'pg'
import { type Postgres, startPostgres } from '../../kit/postgres.ts'
import { type RunningYimi, startYimi } from '../processes.ts'
import { firstThread, memoryOf, processorOf } from './processor.ts'

/** Seconds since it started; bytes now. */
export interface Used {
  readonly nodes: readonly {
    readonly all: number
    /** Seconds of the serving thread; null: unknown. */
    readonly loop: number | null
    readonly memory: number
    /** The longest time that the event loop was blocked since the last call, in milliseconds. */
    readonly hold: number
  }[]
  /** Null: there is none. The figures of an external one, or of one that is not on Linux, are unknown. */
  readonly postgres: { readonly all: number | null; readonly memory: number | null } | null
}

export interface Nodes {
  readonly ports: readonly number[]
  readonly base: string
  measure(): Promise<Used>
  /** Bytes of the store, without the write-ahead log of either database. */
  disk(): Promise<number>
  dispose(): Promise<void>
}

/** Starts them: 0 for one process on SQLite, otherwise this many on a PostgreSQL of their own. */
export async function startNodes(count: number): Promise<Nodes> {
  if (count === 0) {
    const yimi = await startYimi()
    return nodesOf([yimi], null, async () => fileSize(join(yimi.data, 'yimi.sqlite')))
  }
  const postgres = await startPostgres()
  try {
    const database = await postgres.database()
    const settings = { DATABASE_URL: database, YIMI_SECRET: 'a secret of all nodes, and of no worth' }
    const nodes: RunningYimi[] = []
    // the first one migrates the database
    for (let n = 0; n < count; n++) nodes.push(await startYimi(undefined, settings))
    return nodesOf(nodes, postgres, () => databaseSize(database))
  } catch (error) {
    await postgres.dispose()
    throw error
  }
}

function nodesOf(
  nodes: readonly RunningYimi[],
  postgres: Postgres | null,
  disk: () => Promise<number>,
): Nodes {
  return {
    ports: nodes.map(({ port }) => port),
    base: nodes[0]?.base ?? '',
    disk,
    async measure() {
      const measured = await Promise.all(nodes.map((node) => node.measure()))
      const processes = postgres?.processes() ?? []
      return {
        nodes: measured.map(({ cpu, memory, hold }, index) => {
          return { all: cpu, loop: firstThread(nodes[index]?.pid ?? 0), memory, hold }
        }),
        postgres: postgres && { all: processorOf(processes), memory: memoryOf(processes) },
      }
    },
    async dispose() {
      await Promise.all(nodes.map((node) => node.dispose()))
      await postgres?.dispose()
    },
  }
}

function fileSize(file: string): number {
  const database = new Database(file, { readonly: true })
  // pages that are still in the write-ahead log count as well
  const size = (name: string) => Number(database.pragma(name, { simple: true }))
  const bytes = size('page_count') * size('page_size')
  database.close()
  return bytes
}

async function databaseSize(address: string): Promise<number> {
  const client = new Client(address)
  await client.connect()
  const { rows } = await client.query('SELECT pg_database_size(current_database())::float8 AS size')
  await client.end()
  return rows[0].size
}
