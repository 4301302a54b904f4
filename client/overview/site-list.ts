// The list of sites as it has come so far: its server sends only what has changed.

import { rowsAfter, type SiteRow, type SitesView } from '../../shared/day/views/sites.ts'

/** Returns the rows after a view; the same ones where it has been taken in already. Undefined before the first. */
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
