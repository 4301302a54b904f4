// The sessions that this process knows of without asking the store. They decide who skips the queue of new connections,
// where nothing may wait. Whether a session is still good is looked up in the store after that.

import type { Clock } from '../clock.ts'
import type { SessionRecords } from '../store/ports/sessions.ts'
import { hashOf } from './keys.ts'
import { oneAtATime } from './one-look.ts'

/** Milliseconds after which the store is asked again: another node may have begun sessions, and ended others. */
const LOOK_EVERY = 60_000
/** Sessions that are known, the newest of them: a county's tablets many times over. */
const MOST = 20_000

export interface KnownSessions {
  /** Whether there is a session of that cookie. */
  has(cookie: string): boolean
  add(hash: string): void
  remove(hash: string): void
  /** Rejects when the store cannot be read. */
  look(): Promise<void>
}

export function knownSessionsIn(
  store: Pick<SessionRecords, 'sessions'>,
  clock: Pick<Clock, 'now'>,
): KnownSessions {
  let known = new Set<string>()
  let lookedAt = Number.NEGATIVE_INFINITY
  /** Sessions that began or ended while the store was being read: its answer may be older than that. */
  const changes = new Map<string, 'began' | 'ended'>()
  const look = oneAtATime(readAll)

  return {
    has(cookie) {
      // where the store cannot be read, what was known is good for another while
      if (clock.now() - lookedAt >= LOOK_EVERY) look().catch(() => {})
      return known.has(hashOf(cookie))
    },
    add(hash) {
      changes.set(hash, 'began')
      if (known.size < MOST) known.add(hash)
    },
    remove(hash) {
      changes.set(hash, 'ended')
      known.delete(hash)
    },
    look,
  }

  async function readAll(): Promise<void> {
    lookedAt = clock.now()
    changes.clear()
    const found = new Set((await store.sessions(null, clock.now(), MOST)).map(({ hash }) => hash))
    for (const [hash, change] of changes) {
      if (change === 'ended') found.delete(hash)
      else if (found.size < MOST) found.add(hash)
    }
    changes.clear()
    known = found
  }
}
