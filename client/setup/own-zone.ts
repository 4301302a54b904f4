import { siteZone } from '../common/time/site-time.ts'
import { USUAL_ZONE } from './zones.ts'

/** Where a new site is, as far as is known: where the others are, or this computer. */
export function ownZone(): string {
  return siteZone() ?? (Intl.DateTimeFormat().resolvedOptions().timeZone || USUAL_ZONE)
}
