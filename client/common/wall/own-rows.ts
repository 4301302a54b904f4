// The queues that a wall gives a row: those that people come to from outside, with their waits. A later queue has one only
// where people stand in its line, or where the screen is for later steps alone: whoever is on their way is called there, and
// the board says so.

import type { ScreenView } from '../../../shared/day/views/screen.ts'

type Queue = ScreenView['queues'][number]

export function ownRows(queues: readonly Queue[]): readonly Queue[] {
  const shown = queues.filter(({ later, line }) => !later || line.marks > 0)
  return shown.length ? shown : queues
}
