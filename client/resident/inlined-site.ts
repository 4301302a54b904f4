// The site's view at the moment when the page was sent: it is shown at once, before the first request. A page from the
// cache says how old it is.

import type { SiteView } from '../../shared/day/views/site.ts'
import type { Problem } from '../../shared/protocol/problems.ts'

interface Inlined {
  readonly view: SiteView
  /** When the server wrote it, in milliseconds. */
  readonly at: number
  /** The pass with which the page was requested, where it is no proof of a visit, and why. A page from the cache had another. */
  readonly refused?: Problem & { readonly pass: string }
}

/** The view that the server wrote into the page; null where there is none, as for an unknown site. */
export function inlinedSite(): Inlined | null {
  // anything else: the page was served as it was built, without this server
  try {
    const inlined: unknown = JSON.parse(document.getElementById('site')?.textContent ?? 'null')
    return typeof inlined === 'object' ? (inlined as Inlined | null) : null
  } catch {
    return null
  }
}
