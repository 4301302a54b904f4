// The site as it was when the page was sent: shown at once, before anything else was asked. A page that was kept says when.

import type { SiteView } from '../../shared/day/views/site.ts'
import type { Problem } from '../../shared/protocol/problems.ts'

interface Inlined {
  readonly view: SiteView
  /** When the server wrote it, in milliseconds. */
  readonly at: number
  /** The pass with which it was asked for, where that proves nothing, and why. A page that was kept had another. */
  readonly refused?: Problem & { readonly pass: string }
}

/** What the server wrote into the page; null where it wrote nothing, as for a site that is not there. */
export function inlinedSite(): Inlined | null {
  // anything else: served as it was built, without a server behind it
  try {
    const inlined: unknown = JSON.parse(document.getElementById('site')?.textContent ?? 'null')
    return typeof inlined === 'object' ? (inlined as Inlined | null) : null
  } catch {
    return null
  }
}
