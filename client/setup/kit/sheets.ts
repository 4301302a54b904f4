// The sheets of the print kit, for a site and its choices: this list is printed, counted and shown.

import type { DeskId, QueueId } from '../../../shared/day/nouns/ids.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import type { SlipLot } from '../../../shared/day/rules/slip-lots.ts'
import type { StaffCard } from '../staff-card.ts'
import { type Arrow, type Choices, ITEMS, type Item, marksChosen } from './choices.ts'

/** The papers of sheets, in millimetres. Each has a name, since CSS chooses a page by name, not by size. */
export const PAPERS = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  'A4-wide': { width: 297, height: 210 },
  A6: { width: 105, height: 148 },
} as const
export type SheetPaper = keyof typeof PAPERS

/** Cards to cut from a sheet, for marks and for slips: two columns of four. */
const A_PAGE = 8

export interface SheetMark {
  readonly queue: QueueId
  readonly mark: number
  /** Marks and metres of its line. */
  readonly of: number
  readonly metres: number
}

export type KitSheet =
  | { readonly kind: 'poster'; readonly paper: 'A4' | 'A3'; readonly arrow: Arrow }
  | { readonly kind: 'mark'; readonly paper: 'A4-wide'; readonly mark: SheetMark }
  | { readonly kind: 'mark-cards'; readonly paper: 'A4'; readonly marks: readonly SheetMark[] }
  | { readonly kind: 'desk'; readonly paper: 'A4-wide'; readonly desk: DeskId }
  | { readonly kind: 'queue'; readonly paper: 'A4-wide'; readonly queue: QueueId; readonly arrow: Arrow }
  | { readonly kind: 'staff'; readonly paper: 'A4' | 'A6'; readonly card: StaffCard }
  | {
      readonly kind: 'slips'
      readonly paper: 'A4'
      readonly queue: QueueId
      readonly numbers: readonly number[]
      readonly date: string | null
    }

/** The sheets of each item, ticked or not. `lot`: the next slips; null: not known yet, or none are left. */
export function kitSheets(
  site: Site,
  choices: Choices,
  cards: readonly StaffCard[],
  lot: SlipLot | null,
): Readonly<Record<Item, readonly KitSheet[]>> {
  const { posters, desks, queues, staff } = choices
  return {
    posters: posters.arrows.map((arrow) => ({ kind: 'poster', paper: posters.paper, arrow })),
    marks: markSheets(site, choices),
    desks: site.desks
      .filter(({ id }) => !desks.off.includes(id))
      .map(({ id }) => ({ kind: 'desk', paper: 'A4-wide', desk: id })),
    queues: site.queues
      .filter(({ id }) => !queues.off.includes(id))
      .map(({ id }) => ({ kind: 'queue', paper: 'A4-wide', queue: id, arrow: queues.arrows[id] ?? 'none' })),
    staff: cards.map((card) => ({ kind: 'staff', paper: staff.paper, card })),
    slips: lot ? slipSheets(lot) : [],
  }
}

/** The sheets that are printed: those of every ticked item. */
export function chosenSheets(sheets: ReturnType<typeof kitSheets>, { on }: Choices): readonly KitSheet[] {
  return ITEMS.flatMap((item) => (on[item] ? sheets[item] : []))
}

function markSheets(site: Site, choices: Choices): KitSheet[] {
  const { as, off } = choices.marks
  return site.queues
    .filter(({ id }) => !off.includes(id))
    .flatMap((queue) => {
      const range = marksChosen(site, queue, choices)
      if (!range) return []
      const of = marksChosen(site, queue, { ...choices, marks: { as, off, ranges: {} } })?.to ?? 0
      const marks = Array.from(
        { length: range.to - range.from + 1 },
        (_, n): SheetMark => ({
          queue: queue.id,
          mark: range.from + n,
          of,
          metres: queue.length,
        }),
      )
      if (as === 'cards')
        return pages(marks).map((marks): KitSheet => ({ kind: 'mark-cards', paper: 'A4', marks }))
      return marks.map((mark): KitSheet => ({ kind: 'mark', paper: 'A4-wide', mark }))
    })
}

export function slipSheets({ queue, date, from, to }: SlipLot): KitSheet[] {
  const numbers = Array.from({ length: to - from + 1 }, (_, n) => from + n)
  return pages(numbers).map((numbers) => ({ kind: 'slips', paper: 'A4', queue, numbers, date }))
}

function pages<Card>(cards: readonly Card[]): Card[][] {
  return Array.from({ length: Math.ceil(cards.length / A_PAGE) }, (_, page) =>
    cards.slice(page * A_PAGE, (page + 1) * A_PAGE),
  )
}
