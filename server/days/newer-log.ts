// A log that a newer version has written, as a server meets it that cannot read it. It is no damage: the server leaves the
// store as it is, and makes way for one of that version.

import { isUnreadable, LOG_FORMAT, type Unreadable } from '../../shared/day/log/format.ts'
import type { DayEvent } from '../../shared/day/log/recorded.ts'
import type { FollowedStore, Follower } from '../store/ports/follow.ts'
import type { DayLock, LogStore } from '../store/ports/log.ts'
import type { SharedStore } from '../store/ports/shared.ts'
import type { Upkeep } from '../store/ports/upkeep.ts'

/** The event that cannot be read. */
export interface NewerEvent {
  readonly site: string
  readonly date: string
  readonly version: number
  readonly name: string
}

export class NewerLog extends Error {
  /** The format that a server must read, and the release that was the first to write it; null: it is not known. */
  readonly needs: { readonly format: number; readonly release: string | null }
  /** Null: the store itself says that it needs more. */
  readonly event: NewerEvent | null

  constructor(needs: NewerLog['needs'], event: NewerEvent | null = null) {
    super(
      `the log is of a newer Yimi (log format ${needs.format}; this one reads up to ${LOG_FORMAT}): start ${needs.release === null ? 'that version' : `Yimi ${needs.release} or later`}`,
    )
    this.needs = needs
    this.event = event
  }
}

/** The ports whose answers are searched for newer events. All other ports are only refused once one was found. */
export type StoreWithLog = LogStore & DayLock & FollowedStore & SharedStore & Pick<Upkeep, 'close'>

export function isOfNewerLog(error: unknown): boolean {
  return error instanceof NewerLog
}

/**
 * The same store, until it turns out to need a newer version than this one. `met` hears of that once, and from then on every
 * question to the store is rejected, so that nothing is touched.
 */
export function stopAtNewer<Store extends StoreWithLog>(store: Store, met: (newer: NewerLog) => void): Store {
  let newer: NewerLog | null = null
  const { shared, follow } = store
  const asked = Object.keys(store).map((name) => [name, guarded((...args) => anyOf(store, name)(...args))])
  return {
    ...(Object.fromEntries(asked) as Store),
    shared: shared && { query: guarded((question) => shared.query(question)) },
    follow: follow && ((hint) => followed(follow(hint))),
    read: readable((...which) => store.read(...which)),
    alone: (site, date, work) =>
      guarded(() => store.alone(site, date, ({ append, read }) => work({ append, read: readable(read) })))(),
    // letting go of it goes on
    close: () => store.close(),
  }

  function guarded<Args extends readonly unknown[], Answer>(
    ask: (...args: Args) => Promise<Answer>,
  ): (...args: Args) => Promise<Answer> {
    return (...args) => (newer ? Promise.reject(newer) : ask(...args))
  }

  function readable(read: LogStore['read']): LogStore['read'] {
    return guarded(async (...which) => {
      const records = await read(...which)
      for (const { version, event } of records) {
        const found = newerIn(event)
        if (!found) continue
        const [site, date] = which
        throw await meet({ site, date, version, name: found.type }, found.format)
      }
      return records
    })
  }

  function followed({ look, close }: Follower): Follower {
    return {
      look: guarded(async () => {
        const moves = await look()
        if (moves.format.format > LOG_FORMAT) throw noted(new NewerLog(moves.format))
        return moves
      }),
      close,
    }
  }

  async function meet(event: NewerEvent, format: number): Promise<NewerLog> {
    // it may be known already which release it takes
    const known = await store.format()
    return noted(new NewerLog(known.format > LOG_FORMAT ? known : { format, release: null }, event))
  }

  function noted(found: NewerLog): NewerLog {
    if (newer === null) {
      newer = found
      met(found)
    }
    return newer
  }
}

function anyOf(store: object, name: string): (...args: unknown[]) => Promise<unknown> {
  return store[name as keyof typeof store] as unknown as (...args: unknown[]) => Promise<unknown>
}

/** The newer event behind a record; null where this version can read it, or where it is damaged. */
function newerIn(event: DayEvent | Unreadable): { readonly type: string; readonly format: number } | null {
  return isUnreadable(event) && event.unreadable === 'newer' ? event : null
}
