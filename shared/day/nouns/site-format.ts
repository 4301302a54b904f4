// The format of the log that a site's settings need: a build that knows only an older one would do something else.

import { hasRooms } from './room.ts'
import { hasSteps } from './route.ts'
import type { Site } from './site.ts'
import { textsOf } from './site-texts.ts'
import { formatOfTexts } from './text.ts'

/**
 * 2 for settings with a language that 0.1.0 does not know, with steps or a room, at which it would end the visit, with a
 * capacity, past which it would call, with a quota or a calendar, which it would refuse, or
 * with holding, which it would not limit; else 1.
 */
export function formatOfSite(
  site: Pick<Site, 'queues' | 'capacity' | 'calendar' | 'quotas' | 'holding'> & Parameters<typeof textsOf>[0],
): 1 | 2 {
  const isNew = [site.capacity, site.calendar, site.quotas, site.holding].some((one) => one !== undefined)
  return isNew || hasSteps(site) || hasRooms(site) ? 2 : formatOfTexts(...textsOf(site))
}
