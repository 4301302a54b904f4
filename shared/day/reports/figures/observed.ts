// How many people were observed in each room, and how it ended: only the log tells it.

import * as v from 'valibot'
import type { Recorded } from '../../log/recorded.ts'
import { findTicket } from '../../nouns/find.ts'
import { QueueId } from '../../nouns/ids.ts'
import type { Day } from '../../nouns/model.ts'
import type { TicketNumber } from '../../nouns/ticket.ts'

export const ObservedFigures = v.object({
  id: QueueId,
  /** Tickets that sat there, and the people on them. */
  seated: v.number(),
  people: v.number(),
  /** Observations that are over; of those, how many a marshal ended before their time. */
  ended: v.number(),
  early: v.number(),
  /** How many were prolonged, and how many felt unwell, before, there or afterwards. */
  prolonged: v.number(),
  unwell: v.number(),
})
type ObservedFigures = v.InferOutput<typeof ObservedFigures>

/** What the log tells of one ticket; the command by which it came to sit there may be taken back. */
interface Sitting {
  by: string
  at: number
  ended: boolean
  early: boolean
  prolonged: boolean
}

export interface Observations {
  /** Adds the next line of the log. */
  note(line: Recorded): void
  /** The figures of every room in which somebody sat, in the order of the day's queues. */
  all(day: Day): ObservedFigures[]
  /** Every number that sat, and since when, in milliseconds. */
  seated(): Generator<readonly [TicketNumber, number]>
}

export function observations(): Observations {
  const sittings = new Map<TicketNumber, Sitting>()
  const unwell = new Set<TicketNumber>()
  return {
    note({ id, at, event }) {
      if (event.type === 'seated')
        sittings.set(event.number, { by: id, at, ended: false, early: false, prolonged: false })
      else if (event.type === 'undone') {
        for (const [number, { by, ended }] of sittings) if (by === event.of && !ended) sittings.delete(number)
      } else if (event.type === 'day-put-right') {
        for (const sitting of sittings.values()) sitting.at -= event.by
      } else if (event.type === 'unwell') unwell.add(event.number)
      else if (event.type === 'observation-prolonged' || event.type === 'observation-ended') {
        const sitting = sittings.get(event.number)
        if (!sitting) return
        if (event.type === 'observation-prolonged') sitting.prolonged = true
        else Object.assign(sitting, { ended: true, early: event.early === true })
      }
    },
    *seated() {
      for (const [number, { at }] of sittings) yield [number, at]
    },
    all(day) {
      const rooms = new Map<QueueId, ObservedFigures>()
      for (const [number, { ended, early, prolonged }] of sittings) {
        const ticket = findTicket(day, number)
        if (!ticket) continue
        const { queue: id, party } = ticket
        const sum = rooms.get(id) ?? { id, seated: 0, people: 0, ended: 0, early: 0, prolonged: 0, unwell: 0 }
        rooms.set(id, {
          id,
          seated: sum.seated + 1,
          people: sum.people + party,
          ended: sum.ended + Number(ended),
          early: sum.early + Number(early),
          prolonged: sum.prolonged + Number(prolonged),
          unwell: sum.unwell + Number(unwell.has(number)),
        })
      }
      return [...day.queues.keys()].flatMap((id) => rooms.get(id) ?? [])
    },
  }
}
