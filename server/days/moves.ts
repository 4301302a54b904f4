// The moves of days that people ask about. Going through a whole log costs, and anyone may ask: so it is done once for all,
// and a day that goes on is read on from where it was.

import { type Draft, draftOf } from '../../shared/day/draft/draft.ts'
import { unopenedDay } from '../../shared/day/evolve.ts'
import { type Move, movesSliced } from '../../shared/day/reports/out-of-order.ts'
import type { Clock } from '../clock.ts'
import { type Kept, keptAnswers } from './kept-answers.ts'
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
/** What a day counts at least. */
const LEAST = 100
/** Days under way that are read on: each is a whole day in memory. */
const MOST_UNDER_WAY = 4

interface Known {
  readonly moves: Move[]
  readonly seenAt: number
}

/** The day as far as it was read, to go on from. */
interface Reached {
  readonly draft: Draft
  readonly version: number
}

export type Moves = ReturnType<typeof movesIn>

export function movesIn(store: LogReader, clock: Clock) {
  const kept = keptAnswers<Known>(store, MOST_MOVES)
  const underWay = new Map<string, Reached>()

  return {
    /** The day's moves, where it is not ten seconds since they were looked at. */
    fresh(which: Which): readonly Move[] | null {
      const known = kept.get(which)
      return known && clock.now() - known.answer.seenAt < FRESH ? known.answer.moves : null
    },
    /** The day's moves, none of them missing; null where it has no log. */
    async read(which: Which, signal: AbortSignal): Promise<readonly Move[] | null> {
      const known = kept.get(which)
      const isSame = known !== null && (await kept.isUnchanged(which, known))
      const found = isSame ? known : ((await readOn(which, known, signal)) ?? (await readAll(which, signal)))
      kept.drop(which)
      if (!found) return null
      const { version } = found
      const { moves } = found.answer
      const size = Math.max(LEAST, moves.length)
      kept.keep(which, { answer: { moves, seenAt: clock.now() }, version, size })
      return moves
    },
    /** Moves that are kept. */
    size: kept.size,
  }

  /** From where it was read to last time; null where that is not known any more. */
  async function readOn(
    which: Which,
    known: Kept<Known> | null,
    signal: AbortSignal,
  ): Promise<Omit<Kept<Known>, 'size'> | null> {
    const key = keyOf(which)
    const from = underWay.get(key)
    underWay.delete(key)
    if (!known || from?.version !== known.version) return null
    // with the last one that was read: it is there unless the log was erased
    const [last, ...log] = await readLog(store.read, which, from.version - 1, signal)
    if (!last) return null
    const moves = await inTurns(sound(which, movesSliced(from.draft, log, known.answer.moves)), signal)
    goOnFrom(key, from.draft)
    return { answer: { moves, seenAt: 0 }, version: from.draft.version }
  }

  async function readAll(which: Which, signal: AbortSignal): Promise<Omit<Kept<Known>, 'size'> | null> {
    const end = await reachOf(store, which)
    if (end === null) return null
    const settings = await settingsOf(store, which.site)
    const log = await readLog(store.read, which, 0, signal)
    if (log.length === 0) return null
    const draft = draftOf(unopenedDay(settings, ''))
    const moves = await inTurns(sound(which, movesSliced(draft, log)), signal)
    whole(draft, which, end)
    goOnFrom(keyOf(which), draft)
    return { answer: { moves, seenAt: 0 }, version: draft.version }
  }

  function goOnFrom(key: string, draft: Draft): void {
    if (draft.state === 'ended' || draft.version < PAGE) return
    underWay.set(key, { draft, version: draft.version })
    const [oldest = ''] = underWay.keys()
    if (underWay.size > MOST_UNDER_WAY) underWay.delete(oldest)
  }
}
