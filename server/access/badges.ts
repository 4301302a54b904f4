// What a socket came in with, a session or a screen's token, and whether it is still good. Whoever takes one away on this
// node looks at once; what another node took away is seen within a second, by asking the store about those that are here.

import type { Clock } from '../clock.ts'
import type { Lifetimes } from '../store/ports/lifetimes.ts'
import type { Screen, ScreenRecords } from '../store/ports/screens.ts'
import type { SessionRecords } from '../store/ports/sessions.ts'
import type { Staff } from '../store/ports/staff.ts'
import type { Actor } from './actor.ts'

/** Milliseconds between two looks. */
const LOOK_EVERY = 1000
/** Milliseconds between two sweeps of what has expired. */
const SWEEP_EVERY = 60_000

export interface Badges {
  /** Calls `ended` once this actor's session or screen is not what it was; until the returned function is called. */
  watch(actor: Actor, ended: () => void): () => void
  /** Looks at all of them now. Never rejects: where the store cannot be read, all stay. */
  look(): Promise<void>
  stop(): void
}

interface Badge {
  readonly as: string
  readonly ended: () => void
}

export function badgesIn(
  store: Pick<SessionRecords, 'lastingSessions'> &
    Pick<ScreenRecords, 'pairedScreens'> &
    Pick<Lifetimes, 'sweep'>,
  clock: Clock,
): Badges {
  const sessions = new Map<string, Set<Badge>>()
  const screens = new Map<string, Set<Badge>>()
  let sweptAt = clock.now()
  let isStopped = false
  let cancel = clock.after(LOOK_EVERY, again)

  return {
    watch(actor, ended) {
      if (actor.kind === 'resident') return () => {}
      const [all, id, as] =
        actor.kind === 'staff'
          ? [sessions, actor.session, rightsOf(actor.staff)]
          : [screens, actor.screen.id, partsOf(actor.screen)]
      const badge = { as, ended }
      const holders = all.get(id) ?? new Set()
      all.set(id, holders.add(badge))
      return () => {
        holders.delete(badge)
        if (holders.size === 0 && all.get(id) === holders) all.delete(id)
      }
    },
    look,
    stop() {
      isStopped = true
      cancel()
    },
  }

  async function again(): Promise<void> {
    await look()
    if (clock.now() - sweptAt >= SWEEP_EVERY) {
      sweptAt = clock.now()
      await store.sweep(sweptAt).catch(() => {})
    }
    if (!isStopped) cancel = clock.after(LOOK_EVERY, again)
  }

  async function look(): Promise<void> {
    try {
      await Promise.all([lookAtSessions(), lookAtScreens()])
    } catch {
      // the store's own troubles are told elsewhere, and nobody is sent away for them
    }
  }

  async function lookAtSessions(): Promise<void> {
    const ids = [...sessions.keys()]
    if (ids.length === 0) return
    const lasting = await store.lastingSessions(ids, clock.now())
    const rights = new Map(lasting.map(({ id, staff }) => [id, rightsOf(staff)]))
    for (const id of ids) end(sessions.get(id), rights.get(id))
  }

  async function lookAtScreens(): Promise<void> {
    const ids = [...screens.keys()]
    if (ids.length === 0) return
    const paired = await store.pairedScreens(ids)
    const parts = new Map(paired.map((screen) => [screen.id, partsOf(screen)]))
    for (const id of ids) end(screens.get(id), parts.get(id))
  }
}

function end(badges: Set<Badge> | undefined, now: string | undefined): void {
  for (const { as, ended } of [...(badges ?? [])]) if (as !== now) ended()
}

/** What an account may: a socket that was let in with other rights comes in again. */
function rightsOf({ role, sites, allSites }: Staff): string {
  return JSON.stringify([role, sites, allSites])
}

/** What a screen is called and for: where that is changed while it hangs, it comes in again and is shown the other part. */
function partsOf({ name, scope }: Pick<Screen, 'name' | 'scope'>): string {
  return JSON.stringify([name, scope.desks, scope.queues])
}
