// What a site's card says first: how busy it is, and what has to be looked at there.

import type { OverviewView } from '../../shared/day/views/site.ts'

type Site = OverviewView['sites'][number]

/** The site's level; `idle` where nobody waits and no desk is open: whoever goes there is served by nobody yet. */
export function levelShown({ level, desks }: Pick<Site, 'level' | 'desks'>): Site['level'] | 'idle' {
  return level === 'clear' && desks === 0 ? 'idle' : level
}

/** The alarms that the level does not say itself. */
export function alarmsShown({ level, alarms }: Pick<Site, 'level' | 'alarms'>) {
  return alarms
    .filter((kind) => kind !== 'unserved')
    .filter((kind) => !(kind === 'wait' && level === 'crowded'))
}
