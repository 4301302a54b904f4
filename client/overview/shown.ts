// What is said first of a site: how busy it is, and what has to be looked at there.

import type { SiteRow } from '../../shared/day/views/sites.ts'

export type LevelShown = SiteRow['level'] | 'idle'

/** The site's level; `idle` where nobody waits and no desk is open: whoever goes there is served by nobody yet. */
export function levelShown({ level, desks }: Pick<SiteRow, 'level' | 'desks'>): LevelShown {
  return level === 'clear' && desks === 0 ? 'idle' : level
}

/** The alarms that the level does not say itself. */
export function alarmsShown({ level, alarms }: Pick<SiteRow, 'level' | 'alarms'>) {
  return alarms
    .filter((kind) => kind !== 'unserved')
    .filter((kind) => !(kind === 'wait' && level === 'crowded'))
}

/** A level's shape in a line of text: as many dots as there is less room between people. */
export const DOTS: Readonly<Record<LevelShown, string>> = {
  clear: '●○○',
  busy: '●●○',
  crowded: '●●●',
  unserved: '▲',
  idle: '○○○',
  closed: '○○○',
}
