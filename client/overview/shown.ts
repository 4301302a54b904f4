// The main news of a site: how busy it is, and what needs attention there.

import type { SiteRow } from '../../shared/day/views/sites.ts'

export type LevelShown = SiteRow['level'] | 'idle'

/** The site's level; `idle` where nobody waits and no desk is open: at present nobody is served there. */
export function levelShown({ level, desks }: Pick<SiteRow, 'level' | 'desks'>): LevelShown {
  return level === 'clear' && desks === 0 ? 'idle' : level
}

/** The alarms that the level does not already show. */
export function alarmsShown({ level, alarms }: Pick<SiteRow, 'level' | 'alarms'>) {
  return alarms
    .filter((kind) => kind !== 'unserved')
    .filter((kind) => !(kind === 'wait' && level === 'crowded'))
}

/** A level's shape in a line of text: more dots where people have less room. */
export const DOTS: Readonly<Record<LevelShown, string>> = {
  clear: '●○○',
  busy: '●●○',
  crowded: '●●●',
  unserved: '▲',
  idle: '○○○',
  closed: '○○○',
}
