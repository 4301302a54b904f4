// When screens and phones are told to say something about spacing: one thing at a time, the most urgent first.
// The order of urgency: a crowding just reported, a crowding again, a marshal's reminder, a full line, the routine.

import type { EventOf } from '../log/recorded.ts'
import { isUnderWay } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import type { Crowding, PromptKind } from '../nouns/prompt.ts'
import type { Site } from '../nouns/site.ts'
import { marksOf, marksTaken } from './line.ts'
import { isSheltering } from './pauses.ts'

/** Milliseconds that a prompt has the screens for: long enough to say it in two languages and to read it. */
export const SHOWN_FOR = 15_000
/** Milliseconds for which a reported crowding lasts, and between two of its prompts. */
export const CROWDED_FOR = 180_000
const CROWDING_EVERY = 30_000
/** Seconds between routine prompts where the site has not said otherwise, and at most while a line is nearly full. */
const ROUTINE_EVERY = 180
const NEARLY_FULL_EVERY = 60
const NEARLY_FULL = 0.8
/** Milliseconds after a call that belong to it, and for which a prompt waits at most for calls to pause. */
const CALL_TAKES = 8_000
const MOST_PATIENCE = 30_000

const URGENCY: Record<PromptKind, number> = { crowding: 0, asked: 1, full: 2, routine: 3 }

interface Candidate {
  readonly kind: PromptKind
  readonly queue: QueueId
  /** When a prompt becomes due, and the earliest time at which it may begin, in milliseconds. */
  readonly wanted: number
  readonly from: number
}

/** The prompt to begin at a time in milliseconds, or null where there is nothing to say yet. */
export function promptDue(day: Day, at: number): EventOf<'prompted'> | null {
  const first = candidatesOf(day)
    .filter(({ from }) => from <= at)
    .sort(byUrgency)[0]
  if (!first) return null
  const { kind, queue } = first
  const stretch = kind === 'crowding' ? crowdedIn(day, queue) : null
  return { type: 'prompted', kind, queue, ...(stretch ?? {}), until: at + SHOWN_FOR }
}

/** When the next prompt is due, in milliseconds; null: time alone brings none. */
export function nextPromptAt(day: Day): number | null {
  const times = candidatesOf(day).map(({ from }) => from)
  return times.length ? Math.min(...times) : null
}

/** The crowdings that are over at a time in milliseconds: their time is up, their marks are gone, or nobody stands there for now. */
export function crowdingsOver(day: Day, at: number): EventOf<'crowding-cleared'>[] {
  return [...day.queues.values()]
    .filter(
      ({ id, crowding }) =>
        crowding && (crowding.until <= at || crowding.from > marksOf(day, id) || isSheltering(day, id)),
    )
    .map(({ id }) => ({ type: 'crowding-cleared', queue: id }))
}

/** The marks reported as crowded, within the line as it is now; null where none are. */
export function crowdedIn(day: Day, id: QueueId): { from: number; to: number } | null {
  const crowding = day.queues.get(id)?.crowding
  return crowding ? { from: crowding.from, to: Math.min(crowding.to, marksOf(day, id)) } : null
}

function candidatesOf(day: Day): Candidate[] {
  if (!isUnderWay(day)) return []
  return [...day.queues.values()].flatMap((queue) => wantedBy(day, queue))
}

function wantedBy(day: Day, queue: Queue): Candidate[] {
  const { id, crowding, askedAt } = queue
  const wanted: Candidate[] = []
  const want = (kind: PromptKind, at: number | null, from: (at: number) => number) => {
    if (at !== null) wanted.push({ kind, queue: id, wanted: at, from: from(at) })
  }
  // a fresh report interrupts whatever is being said; its repetitions wait their turn
  if (crowding?.saidAt === null) want('crowding', crowding.since, (at) => at)
  else want('crowding', againAt(crowding), (at) => Math.max(at, freeAt(day)))
  want('asked', askedAt, (at) => (isMarshals(day) ? Math.max(at, freeAt(day)) : at))
  want('full', fullAt(day, queue), (at) => quietAfter(day, Math.max(at, freeAt(day))))
  want('routine', routineAt(day, queue), (at) => quietAfter(day, Math.max(at, freeAt(day))))
  return wanted
}

function againAt(crowding: Crowding | null): number | null {
  return crowding && (crowding.saidAt ?? 0) + CROWDING_EVERY
}

/** An empty line needs no reminder. When a reminder is overdue, the first person who comes hears it. */
function routineAt(day: Day, queue: Queue): number | null {
  if (queue.routineFrom === null || queue.standing.length === 0) return null
  return queue.routineFrom + routineEvery(day, queue)
}

function routineEvery(day: Day, queue: Queue): number {
  const isNearlyFull = marksTaken(day, queue) >= NEARLY_FULL * marksOf(day, queue.id)
  const every = routineSecondsOf(day.site)
  return (isNearlyFull ? Math.min(every, NEARLY_FULL_EVERY) : every) * 1000
}

/**
 * Somebody waits who cannot be brought forward because the line is full. They are told at once, and then as often as
 * the routine prompt.
 */
function fullAt(day: Day, queue: Queue): number | null {
  if (queue.standing.length === 0 || queue.waiting.length === 0) return null
  if (marksTaken(day, queue) < marksOf(day, queue.id)) return null
  return queue.fullSaidAt === null ? 0 : queue.fullSaidAt + routineSecondsOf(day.site) * 1000
}

/** When the prompt on the screens ends. */
function freeAt(day: Day): number {
  return day.prompt?.until ?? 0
}

/** Whether a reminder by a marshal is being said: only a fresh report interrupts it. */
function isMarshals(day: Day): boolean {
  return day.prompt?.kind === 'crowding' || day.prompt?.kind === 'asked'
}

/**
 * A prompt that is not urgent does not begin right after a call. Where calls never pause, it waits for half a minute at
 * most.
 */
function quietAfter(day: Day, at: number): number {
  const quiet = (day.lastCallAt ?? 0) + CALL_TAKES
  return Math.max(at, Math.min(quiet, at + MOST_PATIENCE))
}

function byUrgency(one: Candidate, other: Candidate): number {
  return URGENCY[one.kind] - URGENCY[other.kind] || one.wanted - other.wanted
}

/** Seconds from one routine prompt to the next. */
export function routineSecondsOf({ routineSeconds }: Pick<Site, 'routineSeconds'>): number {
  return routineSeconds ?? ROUTINE_EVERY
}
