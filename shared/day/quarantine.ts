// A day whose log cannot be read to its end: an event that no rule reads, a gap, or a missing last event. What comes
// before is shown, so that marshals can go on by hand until one of them continues the day from there. The next date of
// the site begins as usual.

import * as v from 'valibot'
import { type Draft, draftOf } from './draft/draft.ts'
import { apply, foldSliced } from './evolve.ts'
import { writtenIn } from './log/format.ts'
import type { Recorded } from './log/recorded.ts'
import { eachLine, type Sliced } from './log/sliced.ts'
import type { Day, Queue } from './nouns/model.ts'
import { lastOf, MOST_LEFT_OUT } from './nouns/numbering.ts'
import type { Text } from './nouns/site-text.ts'
import { TicketNumber } from './nouns/ticket.ts'

/**
 * The day of a log that is known to reach version `end`. Where the log cannot be read, the day is in quarantine, with
 * the reason.
 */
export function* readOrQuarantine(
  blank: Day,
  log: readonly Recorded[],
  end: number,
  said: Text,
): Sliced<{ readonly day: Day; readonly damage: Error | null }> {
  const { day, rest, damage } = yield* readable(blank, log)
  if (damage === null && day.version >= end) return { day, damage: null }
  const version = Math.max(end, log.at(-1)?.version ?? 0)
  return {
    day: quarantined(day, rest, version, said),
    damage: damage ?? new Error(`the log ends at ${day.version} and should at ${end}`),
  }
}

interface Read {
  /** The day as far as it can be read. */
  readonly day: Day
  /** The lines from the first unreadable one on. */
  readonly rest: readonly Recorded[]
  readonly damage: Error | null
}

/** Continues after the unreadable part, where a marshal has continued the day. */
function* readable(blank: Day, log: readonly Recorded[]): Sliced<Read> {
  const read: Recorded[] = []
  let draft: Draft = draftOf(blank)
  let next = 0
  for (;;) {
    try {
      yield* eachLine(log.slice(next), (record) => {
        apply(draft, record)
        read.push(record)
        next += 1
      })
      return { day: draft, rest: [], damage: null }
    } catch (error) {
      const damage = error instanceof Error ? error : new Error(String(error))
      // an event that failed has left the draft half changed
      const day = yield* foldSliced(blank, read)
      const isAgain = ({ event }: Recorded) => event.type === 'day-resumed' && event.after === day.version
      const again = log.findIndex((record, index) => index > next && isAgain(record))
      if (again < 0) return { day, rest: log.slice(next), damage }
      draft = draftOf(day)
      next = again
    }
  }
}

/** The known part of the day. It accepts only commands that deal with the damage. */
function quarantined(day: Day, rest: readonly Recorded[], version: number, said: Text): Day {
  const announcement = { text: said, until: Number.MAX_SAFE_INTEGER }
  const last: Record<string, number> = {}
  for (const { event: read } of rest) {
    // even an unreadable event may show its number
    const event = writtenIn(read)
    // the number of a slip is no number that the letter has given
    if (!v.is(Taken, event) || event.slip) continue
    const [letter, n] = [event.number.slice(0, 1), Number(event.number.slice(1))]
    // a damaged figure would use up the numbers of the letter
    if (n <= mostGiven(day.queues.get(letter), version - day.version))
      last[letter] = Math.max(last[letter] ?? 0, n)
  }
  const unread = { after: day.version, last }
  return { ...day, state: 'damaged', version, unread, prompt: null, announcement }
}

/** The highest number that a letter can have reached within this many unreadable events. */
function mostGiven(queue: Queue | undefined, events: number): number {
  return (queue ? lastOf(queue) : 0) + events + MOST_LEFT_OUT
}

/** The fields of an event that show that a number was given. */
const Taken = v.object({
  type: v.literal('ticket-taken'),
  number: TicketNumber,
  slip: v.optional(v.unknown()),
})
