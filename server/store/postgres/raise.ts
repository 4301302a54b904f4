// Appends that raise the log's format. This node remembers the format, so that other appends need no query for it.

import type { ClientBase } from 'pg'
import { LOG_FORMAT } from '../../../shared/day/log/format.ts'
import { formatNeeded } from '../migrations/migrations.ts'
import type { Append, Appended } from '../ports/log.ts'
import { allRead, formatOn, raiseFormat } from './nodes.ts'
import { transaction, type Using } from './pool.ts'

export interface Raising {
  /** Whether the log is known to have the newest format that this build writes. */
  isDone(): boolean
  /** Whether some of these appends may need a newer format than the log is known to have. */
  mayRaise(appends: readonly Append[]): boolean
  /** Runs work in a transaction, and remembers the format that it has found or raised once it is committed. */
  within<T>(using: Using, work: (client: ClientBase) => Promise<T>): Promise<T>
  /**
   * Appends with `write`, inside `within`, on a connection that holds the lock of the format. Raises the format if the
   * appends need it and every node can read it; an append that needs more is not written.
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

/** The newest needed format that every node can read; at least the log's own. */
async function newestAllowed(client: ClientBase, format: number, needs: readonly number[]): Promise<number> {
  const newer = [...new Set(needs)].filter((needed) => needed > format).sort((a, b) => b - a)
  for (const needed of newer) if (await allRead(client, needed)) return needed
  return format
}
