// The parts of the print kit that somebody wants, and how: the browser keeps them, since a kit is printed more than
// once.

import type { QueueId } from '../../../shared/day/nouns/ids.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import type { Language } from '../../../shared/languages.ts'
import type { CardPaper } from '../print-card.ts'
import { marksAsTyped } from '../settings.ts'
import { entrancesOf } from '../way.ts'

export const ITEMS = ['posters', 'marks', 'desks', 'queues', 'staff', 'slips'] as const
export type Item = (typeof ITEMS)[number]

/** Where a sign points; `none`: it hangs at the place itself. */
export const ARROWS = ['none', 'left', 'right', 'ahead', 'up'] as const
export type Arrow = (typeof ARROWS)[number]

export interface Choices {
  readonly languages: 'both' | Language
  readonly on: Readonly<Record<Item, boolean>>
  /** One poster for each way to the entrance. */
  readonly posters: { readonly paper: 'A4' | 'A3'; readonly arrows: readonly Arrow[] }
  /** Queues whose marks are left out; for the others, the first and last mark where not all are printed. */
  readonly marks: {
    readonly as: 'sheets' | 'cards'
    readonly off: readonly QueueId[]
    readonly ranges: Readonly<Record<QueueId, { readonly from: number; readonly to: number }>>
  }
  readonly desks: { readonly off: readonly string[] }
  readonly queues: { readonly off: readonly QueueId[]; readonly arrows: Readonly<Record<QueueId, Arrow>> }
  readonly staff: { readonly paper: CardPaper }
  readonly slips: {
    readonly queue: QueueId
    readonly count: number
    /** The only date on which they are valid; null: on every date. */
    readonly date: string | null
  }
}

/** The most posters, one for each way in. */
export const MOST_POSTERS = 8
/** Five sheets for a long queue's first hour. */
const USUAL_SLIPS = 40

/**
 * The choices at first: all that a site needs on its first day, and no arrow, since nobody has chosen one. Spare slips
 * are for another day.
 */
export function firstChoices({ queues }: Site): Choices {
  return {
    languages: 'both',
    on: { posters: true, marks: true, desks: true, queues: true, staff: true, slips: false },
    posters: { paper: 'A4', arrows: ['none'] },
    marks: { as: 'sheets', off: [], ranges: {} },
    desks: { off: [] },
    queues: { off: [], arrows: {} },
    staff: { paper: 'A6' },
    slips: { queue: entrancesOf({ queues })[0]?.id ?? 'A', count: USUAL_SLIPS, date: null },
  }
}

export interface Range {
  readonly from: number
  readonly to: number
  /** The last mark that was chosen, where the line is shorter now; null: the line has all of them. */
  readonly beyond: number | null
}

/** The marks of a queue to print; null where it has no line. None beyond its line, whatever was chosen. */
export function marksChosen(site: Site, queue: Site['queues'][number], { marks }: Choices): Range | null {
  const count = marksAsTyped(site, queue)
  if (count === 0) return null
  const { from = 1, to = count } = marks.ranges[queue.id] ?? {}
  const last = Math.max(1, Math.min(count, to))
  return {
    from: Math.max(1, Math.min(last, from)),
    to: last,
    beyond: Math.max(from, to) > count ? Math.max(from, to) : null,
  }
}
