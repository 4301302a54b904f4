// Whom staff have talked to, and the homes that they have visited. Only the log tells it, and it is counted when it was done.

import type { Recorded } from '../../log/recorded.ts'
import type { TicketNumber } from '../../nouns/ticket.ts'

/** The counts that only sites have that give such help. */
export const HELPED = [
  /** Times that somebody was talked to who had asked for it. */
  'counselled',
  /** Homes that were visited. */
  'visited',
] as const
export type Helped = (typeof HELPED)[number]

/** Help that was given once. */
export interface HelpAct {
  readonly kind: Helped
  /** Whose number it was; null: no number's. */
  readonly number: TicketNumber | null
  /** The account; null: it is not known. */
  readonly staff: string | null
  at: number
}

export interface HelpActs {
  /** Adds the next line of the log. */
  note(line: Recorded): void
  /** What was given and not taken back, in the order of the log. */
  all(): readonly HelpAct[]
}

export function helpActs(): HelpActs {
  const given: HelpAct[] = []
  const visits = new Map<number, HelpAct>()
  return {
    note({ event, at, by: { id: staff } }) {
      if (event.type === 'help-given' && event.need === 'counsel')
        given.push({ kind: 'counselled', number: event.number, staff, at })
      else if (event.type === 'visit-done')
        visits.set(event.visit, { kind: 'visited', number: null, staff, at })
      else if (event.type === 'visit-reopened') visits.delete(event.visit)
      else if (event.type === 'day-put-right')
        for (const act of [...given, ...visits.values()]) act.at -= event.by
    },
    all: () => [...given, ...visits.values()],
  }
}

/** The counts of a day, without zeros. */
export function helpedOf(acts: readonly HelpAct[]): { [Kind in Helped]?: number } {
  const counts: { [Kind in Helped]?: number } = {}
  for (const { kind } of acts) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
