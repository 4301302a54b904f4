import type { ScreenView } from '../../shared/day/views/screen.ts'

type DeskOnScreen = ScreenView['desks'][number]

/** A desk as screens see it while it is open and calls nobody. */
export function idleDesk(id: string, changes: Partial<Omit<DeskOnScreen, 'id'>> = {}): DeskOnScreen {
  return { id, place: 'sampling', size: 1, resting: false, last: null, ...changes }
}
