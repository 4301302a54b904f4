// When a command is taken back, the pace forgets what it taught: a slip of the finger says nothing about how fast a site
// works.

import type { Pace } from '../nouns/pace.ts'
import type { Factor, QueuePace } from '../nouns/work.ts'
import { keepOf } from './call-time.ts'
import { bounded } from './spread.ts'

/** The sums over calls, which all fade in the same way. */
const SUMS = ['calls', 'people', 'peopleSquared', 'ms', 'peopleMs', 'errors'] as const

/**
 * The pace without what the command taught. It is exact where nothing was learnt since. Otherwise what others taught
 * since stays, and what the command taught is subtracted as far as it has not faded.
 */
export function paceWithout(
  now: Pace,
  { before, after }: { readonly before: Pace; readonly after: Pace },
): Pace {
  if (now === after) return before
  const faded = keepOf(after, now.at)
  // whether the command ended a call
  const hasEnded = SUMS.some((name) => after[name] !== before[name])
  const sums = SUMS.map((name) => {
    const taught = hasEnded ? after[name] - before[name] * keepOf(before, after.at) : 0
    return [name, Math.max(0, now[name] - taught * faded)] as const
  })
  const moved = (name: 'breakMs' | 'left' | 'waitedMs' | 'reactionMs') =>
    Math.max(name === 'waitedMs' ? 1 : 0, now[name] - after[name] + before[name])
  return {
    ...now,
    ...(Object.fromEntries(sums) as Pick<Pace, (typeof SUMS)[number]>),
    breakMs: moved('breakMs'),
    left: moved('left'),
    waitedMs: moved('waitedMs'),
    reactionMs: moved('reactionMs'),
    drift: driftWithout(now.drift, before.drift, after.drift),
    slips: Math.max(0, (now.slips ?? 0) - (after.slips ?? 0) + (before.slips ?? 0)),
    spread: bounded((now.spread * before.spread) / after.spread),
  }
}

/**
 * The latest calls without the one that the command ended. The weight stays: one call in hundreds hardly changes it.
 */
function driftWithout(now: Pace['drift'], before: Pace['drift'], after: Pace['drift']): Pace['drift'] {
  if (!now || !after || before === after) return now
  const then = before?.latest ?? { calls: 0, people: 0, ms: 0 }
  const left = (name: keyof typeof then) => Math.max(0, now.latest[name] - after.latest[name] + then[name])
  return { ...now, latest: { calls: left('calls'), people: left('people'), ms: left('ms') } }
}

/** The pace of a queue without what the command taught. Numbers that were given since stay counted. */
export function queuePaceWithout(
  now: QueuePace,
  before: QueuePace | undefined,
  after: QueuePace | undefined,
): QueuePace {
  if (!before || !after || before === after) return now
  return {
    factor: factorWithout(now.factor, before.factor, after.factor),
    full: now.full === after.full ? before.full : now.full,
    arrivals: now.arrivals === after.arrivals ? before.arrivals : now.arrivals,
  }
}

function factorWithout(now: Factor, before: Factor, after: Factor): Factor {
  if (now === after) return before
  return {
    seen: Math.max(0, now.seen - after.seen + before.seen),
    expected: Math.max(0, now.expected - after.expected + before.expected),
  }
}
