// Builds the list of sites from the views: the server sends only changes.

import { rowsAfter, type SiteRow, type SitesView } from '../../shared/day/views/sites.ts'

/**
 * Returns a function that takes a view and gives the rows after it; the same rows where it has taken that view already.
 * Undefined before the first view.
 */
export function siteList(): (view: SitesView | null) => readonly SiteRow[] | undefined {
  let last: SitesView | null = null
  let rows: ReturnType<typeof rowsAfter> = new Map()
  let all: readonly SiteRow[] | undefined
  return (view) => {
    if (!view || view === last) return all
    last = view
    rows = rowsAfter(rows, view)
    all = [...rows.values()]
    return all
  }
}
