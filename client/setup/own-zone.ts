import { siteZone } from '../common/time/site-time.ts'
import { USUAL_ZONE } from './zones.ts'

/** The probable time zone of a new site: that of the other sites, or of this computer. */
export function ownZone(): string {
  return siteZone() ?? (Intl.DateTimeFormat().resolvedOptions().timeZone || USUAL_ZONE)
}
