// The rows of the queues on the wall: each line drawn, or as a thread beside its queue's words.

import { type Basis, within } from './basis.ts'
import type { Box } from './letters.ts'

export interface QueueGrid {
  /** Each line drawn with its marks and metres, or as a thread beside its queue's name. */
  readonly lines: 'drawn' | 'thread'
  readonly columns: number
  readonly rows: number
  /** Height of a row, and of the drawing in it. */
  readonly row: number
  readonly line: number
}

/** The most of the wall's height that the queues take. */
const MOST_QUEUES = { drawn: 0.3, thread: 0.2 } as const
/** Height of a drawn line with its scale, in distances between two marks; and the most marks that are drawn one by one. */
const DRAWN = 43 / 20
const MOST_APART = 61

/** The rows of the queues in the free room, and the height that they take. */
export function queuesIn(free: Box, basis: Basis, lines: QueueGrid['lines']): QueueGrid & { used: number } {
  const { marks, small, shape, height } = basis
  if (lines === 'drawn' && marks.some((count) => count > 0)) {
    const drawn = drawnIn(free, basis)
    if (drawn.used <= MOST_QUEUES.drawn * height) return drawn
  }
  const row = (shape === 'wide' ? 1.75 : 2.3) * small
  const most = Math.max(1, Math.floor(Math.min(MOST_QUEUES.thread * height, free.height) / row))
  const wanted = shape === 'strip' ? Math.min(2, marks.length) : Math.ceil(marks.length / most)
  const columns = within(wanted, 1, shape === 'tall' ? 1 : 2)
  const rows = Math.min(most, Math.ceil(marks.length / columns))
  return { lines: 'thread', columns, rows, row, line: small, used: rows * row }
}

/** Every line with its marks and metres below its queue's words, all at one scale. */
function drawnIn({ width }: Box, basis: Basis): QueueGrid & { used: number } {
  const { marks, small, gap, height } = basis
  const apart = Math.min(MOST_APART, Math.max(1, ...marks))
  const line = Math.min(0.075 * height, (width / apart) * DRAWN)
  const row = (basis.shape === 'wide' ? 1.75 : 2.3) * small
  const used = marks.reduce((sum, count) => sum + row + (count > 0 ? line + gap : 0), 0)
  return { lines: 'drawn', columns: 1, rows: marks.length, row, line, used }
}
