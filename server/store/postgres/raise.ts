// Appends that give the log a newer format. What this node knows of the log's format spares every other append the question.

import type { ClientBase } from 'pg'
import { LOG_FORMAT } from '../../../shared/day/log/format.ts'
import { formatNeeded } from '../migrations/migrations.ts'
import type { Append, Appended } from '../ports/log.ts'
import { allRead, formatOn, raiseFormat } from './nodes.ts'
import { transaction, type Using } from './pool.ts'

export interface Raising {
  /** Whether the log is known to have the newest format that this build writes. */
  isDone(): boolean
  /** Whether some of these may need a newer format than the log is known to have. */
  mayRaise(appends: readonly Append[]): boolean
  /** Work in a transaction. The format that it has found or raised is known once it is on disk. */
  within<T>(using: Using, work: (client: ClientBase) => Promise<T>): Promise<T>
  /**
   * Appends with `write` on a connection that holds the log's format, in `within`, and raises that where it has to be and may
   * be. What needs more than every node can read is not written.
   */
  append(
    client: ClientBase,
    appends: readonly Append[],
    write: (readable: readonly Append[]) => Promise<Appended[]>,
  ): Promise<Appended[]>
}

export function raisingOf(): Raising {
  let known = 1
  const found = new WeakMap<ClientBase, number>()

  return {
    isDone: () => known >= LOG_FORMAT,
    mayRaise: (appends) => known < LOG_FORMAT && appends.some((append) => formatNeeded(append) > known),
    async within(using, work) {
      let format = known
      const done = await transaction(using, async (client) => {
        found.delete(client)
        const result = await work(client)
        format = found.get(client) ?? known
        return result
      })
      known = Math.max(known, format)
      return done
    },
    async append(client, appends, write) {
      const needs = appends.map(formatNeeded)
      const { format } = await formatOn(client)
      const allowed = await newestAllowed(client, format, needs)
      const readable = appends.filter((_, index) => (needs[index] ?? 0) <= allowed)
      const appended = readable.length > 0 ? await write(readable) : []
      let next = 0
      const answers = needs.map((needed) => (needed > allowed ? 'too-new' : (appended[next++] ?? 'moved')))
      const written = Math.max(format, ...needs.filter((_, index) => answers[index] === 'written'))
      if (written > format) await raiseFormat(client, written)
      found.set(client, written)
      return answers
    },
  }
}

/** The newest of the formats that are needed which every node can read; at least the one that the log has. */
async function newestAllowed(client: ClientBase, format: number, needs: readonly number[]): Promise<number> {
  const newer = [...new Set(needs)].filter((needed) => needed > format).sort((a, b) => b - a)
  for (const needed of newer) if (await allRead(client, needed)) return needed
  return format
}
