// Decides all waiting commands together, each on the day that the commands before it leave behind.

import { isAlready, isRefusal, type Outcome, refuse } from '../../shared/day/commands/command.ts'
import { decideInSliced } from '../../shared/day/decide.ts'
import { type Draft, draftOf } from '../../shared/day/draft/draft.ts'
import { foldSliced } from '../../shared/day/evolve.ts'
import { type AnsweredCommand, type Answers, remember, sameActor } from '../../shared/day/log/answers.ts'
import { formatOf } from '../../shared/day/log/format.ts'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import type { Sliced } from '../../shared/day/log/sliced.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import {
  type Ask,
  beingUpgraded,
  failed,
  type Issuer,
  type KeeperAnswer,
  onDay,
  withoutTickets,
} from './ask.ts'
import type { KeptDay } from './kept-day.ts'

export interface Batch {
  /** The day after it. */
  readonly day: Day
  readonly records: readonly Recorded[]
  /** One for each command, in their order: true once the records are on disk. */
  readonly answers: readonly KeeperAnswer[]
}

/** Hears of a command that threw: a fault of the rules or of the day in memory. */
export type Threw = (ask: Ask, date: string, error: unknown) => void

/** Thrown where a command would write events of a newer log format than may be written. */
class TooNew extends Error {}

/** When commands are decided, in milliseconds, by which clock, and in which epoch of the store. */
interface Now {
  readonly at: number
  /** What a clock says that is not believed; null: it is. */
  readonly unbelieved: number | null
  readonly epoch: number
  /** The newest log format that what they write may have; left out: whatever it takes. */
  readonly format?: number | undefined
  /** The site's settings of now, where a day that is over may be opened again. */
  readonly settings?: Site
}

/** Decides the commands in their order, a slice at a time. What was kept stays as it was. One that throws fails alone. */
export function* decideBatch(kept: KeptDay, asks: readonly Ask[], now: Now, threw: Threw): Sliced<Batch> {
  const records: Recorded[] = []
  const fresh: Answers = new Map()
  // one copy of the day for all of them
  let day = draftOf(kept.day)
  /** The day that the copy was made of, and how many records it has had since. */
  let from = { day: kept.day, records: 0 }
  const answers: KeeperAnswer[] = []
  const most = now.format ?? Number.POSITIVE_INFINITY
  for (const ask of asks) {
    try {
      answers.push(yield* answerTo(ask))
    } catch (error) {
      const isTooNew = error instanceof TooNew
      if (!isTooNew) threw(ask, day.date, error)
      // what it left half done is in the copy: another is made of what was decided before it
      const before = yield* foldSliced(from.day, records.slice(from.records))
      from = { day: before, records: records.length }
      day = draftOf(from.day)
      answers.push(isTooNew ? beingUpgraded : failed)
    }
  }
  return { day: records.length ? day : kept.day, records, answers }

  function* answerTo(ask: Ask): Sliced<KeeperAnswer> {
    const issuer = ask.as(onDay(day))
    const known = fresh.get(ask.id) ?? kept.answers.get(ask.id)
    if (known) return repeat(ask, known, issuer, day.date)
    const before = kept.yesterday?.answers.get(ask.id)
    if (before && kept.yesterday)
      return repeat(ask, before, ask.as(withoutTickets(kept.yesterday.date)), kept.yesterday.date)
    if (isRefusal(issuer)) return { ok: false, refusal: issuer }
    const decided = yield* decideOne(day, ask, issuer, now)
    if (decided.records.some(({ event }) => formatOf(event) > most)) throw new TooNew()
    // before anything is kept of it, since it may throw as well
    const answered = answer(ask, day, decided.outcome)
    for (const record of decided.records) records.push(record)
    remember(fresh, decided.records)
    return answered
  }
}

function decideOne(
  day: Draft,
  { command, id, input, presence, had = null }: Ask,
  issuer: Issuer,
  now: Now,
): ReturnType<typeof decideInSliced> {
  // the list pairs each command with its own shape, and the input has been parsed by it; the union hides that
  type Any = Parameters<typeof decideInSliced>
  return decideInSliced(day, command as Any[1], input as Any[2], { ...issuer, ...now, id, presence, had })
}

function answer(ask: Ask, day: Day, outcome: Outcome<object>): KeeperAnswer {
  if (isRefusal(outcome)) return { ok: false, refusal: outcome }
  const { date, version } = day
  if (isAlready(outcome)) return { ok: true, date, version, result: outcome.already, recorded: false }
  return { ok: true, date, version, result: ask.command.answer(outcome), recorded: true }
}

/** The first answer again, for whoever got it; anyone else has taken an id that is not theirs. */
function repeat(ask: Ask, known: AnsweredCommand, issuer: ReturnType<Ask['as']>, date: string): KeeperAnswer {
  if (known.command !== ask.command.name || isRefusal(issuer) || !sameActor(known.by, issuer.by)) {
    return { ok: false, refusal: refuse('invalid', [{ path: 'id', rule: 'id-used' }]) }
  }
  const result = ask.command.answer(known.events)
  return { ok: true, date, version: known.version, result, recorded: true }
}
