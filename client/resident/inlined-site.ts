// The site as it was when the page was sent: shown at once, before anything else was asked.

import type { SiteView } from '../../shared/day/views/site.ts'

/** What the server wrote into the page; null where it wrote nothing, as for a site that is not there. */
export function inlinedSite(): SiteView | null {
  // anything else: served as it was built, without a server behind it
  try {
    const inlined: unknown = JSON.parse(document.getElementById('site')?.textContent ?? 'null')
    return typeof inlined === 'object' ? (inlined as SiteView | null) : null
  } catch {
    return null
  }
}
