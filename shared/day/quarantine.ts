// A day whose log cannot be read to its end: an event that no rule reads, a gap, a last event that is gone. What comes before
// is shown, so that marshals can go on by hand, until one of them has the day go on from there. The site's next date begins
// as ever.

import * as v from 'valibot'
import { type Draft, draftOf } from './draft/draft.ts'
import { apply, foldSliced } from './evolve.ts'
import { writtenIn } from './log/format.ts'
import type { Recorded } from './log/recorded.ts'
import { eachLine, type Sliced } from './log/sliced.ts'
import { type Day, type Queue, TicketNumber } from './nouns/model.ts'
import { lastOf, MOST_LEFT_OUT } from './nouns/numbering.ts'
import type { Text } from './nouns/site.ts'

/** The day of a log that is known to reach to version `end`; where it cannot be read, in quarantine, and why. */
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
  /** As far as it can be read. */
  readonly day: Day
  /** The lines from the first that cannot. */
  readonly rest: readonly Recorded[]
  readonly damage: Error | null
}

/** Reads on behind what cannot be read, where a marshal has had the day go on. */
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
      // what could not be read is half done in the draft
      const day = yield* foldSliced(blank, read)
      const isAgain = ({ event }: Recorded) => event.type === 'day-resumed' && event.after === day.version
      const again = log.findIndex((record, index) => index > next && isAgain(record))
      if (again < 0) return { day, rest: log.slice(next), damage }
      draft = draftOf(day)
      next = again
    }
  }
}

/** As far as it is known, closed to everything but what is said about it. */
function quarantined(day: Day, rest: readonly Recorded[], version: number, said: Text): Day {
  const announcement = { text: said, until: Number.MAX_SAFE_INTEGER }
  const last: Record<string, number> = {}
  for (const { event: read } of rest) {
    // also what cannot be read may show its number
    const event = writtenIn(read)
    // a slip's number is no number that the letter has come to
    if (!v.is(Taken, event) || event.slip) continue
    const [letter, n] = [event.number.slice(0, 1), Number(event.number.slice(1))]
    // a figure that is damaged itself would use up the letter's numbers
    if (n <= mostGiven(day.queues.get(letter), version - day.version))
      last[letter] = Math.max(last[letter] ?? 0, n)
  }
  const unread = { after: day.version, last }
  return { ...day, state: 'damaged', version, unread, prompt: null, announcement }
}

/** The highest number that a letter can have reached in so many events that cannot be read. */
function mostGiven(queue: Queue | undefined, events: number): number {
  return (queue ? lastOf(queue) : 0) + events + MOST_LEFT_OUT
}

/** As much of an event as shows that a number was given. */
const Taken = v.object({
  type: v.literal('ticket-taken'),
  number: TicketNumber,
  slip: v.optional(v.unknown()),
})
