// Watches whether the session or the screen's token with which a socket came in is still good. A removal on this node is
// seen at once. A removal on another node is seen within a second, by asking the store about the sockets that are here.

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
  const sessions = new Holders()
  const screens = new Holders()
  let sweptAt = clock.now()
  let isStopped = false
  let cancel = clock.after(LOOK_EVERY, again)

  return {
    watch(actor, ended) {
      if (actor.kind === 'resident') return () => {}
      return actor.kind === 'staff'
        ? sessions.add(actor.session, { as: rightsOf(actor.staff), ended })
        : screens.add(actor.screen.id, { as: partsOf(actor.screen), ended })
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
      // the store's own troubles are reported elsewhere, and nobody is sent away for them
    }
  }

  async function lookAtSessions(): Promise<void> {
    const ids = sessions.ids()
    if (ids.length === 0) return
    const lasting = await store.lastingSessions(ids, clock.now())
    sessions.endOthers(ids, new Map(lasting.map(({ id, staff }) => [id, rightsOf(staff)])))
  }

  async function lookAtScreens(): Promise<void> {
    const ids = screens.ids()
    if (ids.length === 0) return
    const paired = await store.pairedScreens(ids)
    screens.endOthers(ids, new Map(paired.map((screen) => [screen.id, partsOf(screen)])))
  }
}

/** The badges of one kind that are worn now, by the session or screen that they are of. */
class Holders {
  readonly #badges = new Map<string, Set<Badge>>()

  /** Returns a function that takes the badge off. */
  add(id: string, badge: Badge): () => void {
    const holders = this.#badges.get(id) ?? new Set()
    this.#badges.set(id, holders.add(badge))
    return () => {
      holders.delete(badge)
      if (holders.size === 0 && this.#badges.get(id) === holders) this.#badges.delete(id)
    }
  }

  ids(): string[] {
    return [...this.#badges.keys()]
  }

  /** Ends those of these ids that are not any more what they came in as. */
  endOthers(ids: readonly string[], now: ReadonlyMap<string, string>): void {
    for (const id of ids)
      for (const { as, ended } of [...(this.#badges.get(id) ?? [])]) if (as !== now.get(id)) ended()
  }
}

/** The rights of an account, to compare: a socket that was let in with other rights has to come in again. */
function rightsOf({ role, sites, allSites, counsellor }: Staff): string {
  return JSON.stringify([role, sites, allSites, counsellor])
}

/** The name and the part of a screen, to compare: where they were changed, the screen has to come in again and shows the other part. */
function partsOf({ name, scope }: Pick<Screen, 'name' | 'scope'>): string {
  return JSON.stringify([name, scope.desks, scope.queues])
}
