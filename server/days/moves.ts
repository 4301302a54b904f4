// The moves out of order of days that people ask about. To go through a whole log costs, and anyone may ask: so it is done
// once for all, and a day that goes on is read on from where the last reading ended.

import { type Draft, draftOf } from '../../shared/day/draft/draft.ts'
import { unopenedDay } from '../../shared/day/evolve.ts'
import { type Move, movesSliced } from '../../shared/day/reports/out-of-order.ts'
import type { Clock } from '../clock.ts'
import { type Kept, type KeptAnswers, keptAnswers } from './kept-answers.ts'
import {
  keyOf,
  type LogReader,
  PAGE,
  reachOf,
  readLog,
  settingsOf,
  sound,
  type Which,
  whole,
} from './read-log.ts'
import { inTurns } from './turns.ts'

/** Milliseconds for which an answer stands: a record of what is past need not be of this second. */
const FRESH = 10_000
/** Moves that are kept, of all days together: some hundred bytes each. */
const MOST_MOVES = 100_000
/** The size that a day counts at least, however few moves it has. */
const LEAST = 100
/** Days under way that can be read on: each is a whole day in memory. */
const MOST_UNDER_WAY = 4

/** The moves of a day, and when they were looked at, in milliseconds. */
interface Seen {
  readonly moves: Move[]
  readonly seenAt: number
}

type Found = Omit<Kept<Seen>, 'size'>

/** The day as far as it was read, to go on from. */
interface ReadSoFar {
  readonly draft: Draft
  readonly version: number
}

export class MovesOfDays {
  readonly #store: LogReader
  readonly #clock: Clock
  readonly #kept: KeptAnswers<Seen>
  readonly #underWay = new Map<string, ReadSoFar>()

  constructor(store: LogReader, clock: Clock) {
    this.#store = store
    this.#clock = clock
    this.#kept = keptAnswers<Seen>(store, MOST_MOVES)
  }

  /** The day's moves, where they were looked at less than ten seconds ago. */
  fresh(which: Which): readonly Move[] | null {
    const seen = this.#kept.get(which)?.answer
    return seen && this.#clock.now() - seen.seenAt < FRESH ? seen.moves : null
  }

  /** The day's moves, none of them missing; null where it has no log. */
  async read(which: Which, signal: AbortSignal): Promise<readonly Move[] | null> {
    const known = this.#kept.get(which)
    const isSame = known !== null && (await this.#kept.isUnchanged(which, known))
    const found = isSame
      ? known
      : ((await this.#readOn(which, known, signal)) ?? (await this.#readAll(which, signal)))
    this.#kept.drop(which)
    if (!found) return null
    const { version } = found
    const { moves } = found.answer
    const size = Math.max(LEAST, moves.length)
    this.#kept.keep(which, { answer: { moves, seenAt: this.#clock.now() }, version, size })
    return moves
  }

  /** Moves that are kept. */
  size(): number {
    return this.#kept.size()
  }

  /** From where the last reading ended; null where that is not known any more. */
  async #readOn(which: Which, known: Kept<Seen> | null, signal: AbortSignal): Promise<Found | null> {
    const key = keyOf(which)
    const from = this.#underWay.get(key)
    this.#underWay.delete(key)
    if (!known || from?.version !== known.version) return null
    // with the last one that was read: it is there unless the log was erased
    const [last, ...log] = await readLog(this.#store.read, which, from.version - 1, signal)
    if (!last) return null
    const moves = await inTurns(sound(which, movesSliced(from.draft, log, known.answer.moves)), signal)
    this.#goOnFrom(key, from.draft)
    return { answer: { moves, seenAt: 0 }, version: from.draft.version }
  }

  async #readAll(which: Which, signal: AbortSignal): Promise<Found | null> {
    const end = await reachOf(this.#store, which)
    if (end === null) return null
    const settings = await settingsOf(this.#store, which.site)
    const log = await readLog(this.#store.read, which, 0, signal)
    if (log.length === 0) return null
    const draft = draftOf(unopenedDay(settings, ''))
    const moves = await inTurns(sound(which, movesSliced(draft, log)), signal)
    whole(draft, which, end)
    this.#goOnFrom(keyOf(which), draft)
    return { answer: { moves, seenAt: 0 }, version: draft.version }
  }

  #goOnFrom(key: string, draft: Draft): void {
    if (draft.state === 'ended' || draft.version < PAGE) return
    this.#underWay.set(key, { draft, version: draft.version })
    const [oldest = ''] = this.#underWay.keys()
    if (this.#underWay.size > MOST_UNDER_WAY) this.#underWay.delete(oldest)
  }
}
