// The keys that are good now. A key is replaced when an owner asks for it, and every node takes the new one in within a second.

import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { KeyRecords, KeyTurn } from '../store/ports/keys.ts'
import type { Use } from './keys.ts'

/** The keys that an owner turns over. */
export const turnable = ['pass', 'ticket'] as const
export type Turnable = (typeof turnable)[number]

/** The key with which each use is replaced: a join cookie, which a scanned pass was swapped for, ends with the passes. */
const follows: Partial<Record<Use, Turnable>> = { pass: 'pass', join: 'pass', ticket: 'ticket' }
/** Milliseconds for which the key before is accepted: a ticket's day is over by then. Passes die at once. */
const GRACE: Record<Turnable, number> = { pass: 0, ticket: 24 * 60 * 60_000 }
/** Milliseconds after which a node looks again whether another has turned a key. */
const LOOK = 1000
/** The salt of the first key. */
const FIRST: Pick<KeyTurn, 'salt' | 'since'> = { salt: '', since: 0 }

export interface Keyring {
  /** The salts of the keys of a use that are good now, the newest first. */
  saltsOf(use: Use): string[]
  /** Turns a key over. Resolves with when, once every check on this node goes by the new one. */
  turn(key: Turnable): Promise<number>
  /** Calls back when the passes have turned, here or on another node. */
  onPassesTurned(then: () => void): void
  stop(): void
}

/** Reads the turns so far. Rejects when the store cannot be read. */
export async function openKeyring(store: KeyRecords, clock: Clock): Promise<Keyring> {
  let turns = await store.keyTurns()
  let hear: (() => void)[] = []
  let cancel = clock.after(LOOK, look)
  let isStopped = false

  return {
    saltsOf(use) {
      const key = follows[use]
      if (!key) return [FIRST.salt]
      const all = turnsOf(key)
      const after = clock.now() - GRACE[key]
      // a salt stays good while the salt that replaced it is young
      return (
        all
          // with no grace the old ones are dead at once, even where a clock that was ahead wrote a later time
          .filter((_, index) => index === 0 || (GRACE[key] > 0 && (all[index - 1]?.since ?? 0) > after))
          .map(({ salt }) => salt)
      )
    },
    async turn(key) {
      const since = clock.now()
      await store.turnKey({ name: key, salt: randomBytes(16).toString('base64url'), since })
      await refresh()
      return turnsOf(key)[0]?.since ?? since
    },
    onPassesTurned(then) {
      hear.push(then)
    },
    stop() {
      isStopped = true
      hear = []
      cancel()
    },
  }

  function turnsOf(key: Turnable): Pick<KeyTurn, 'salt' | 'since'>[] {
    return [...turns.filter(({ name }) => name === key), FIRST]
  }

  async function refresh(): Promise<void> {
    const before = turnsOf('pass')[0]?.salt
    turns = await store.keyTurns()
    if (turnsOf('pass')[0]?.salt !== before) for (const then of hear) then()
  }

  /** Where the store does not answer, the keys that are known stay: without it nobody takes a number either. */
  async function look(): Promise<void> {
    await refresh().catch(() => {})
    if (!isStopped) cancel = clock.after(LOOK, look)
  }
}
