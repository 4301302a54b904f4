// The site and the step in the page's address: they survive a reload, and can be sent as a link.

export interface Where {
  /** Empty: none is chosen. */
  readonly site: string
  /** Empty: the first. */
  readonly step: string
}

export function whereIn(search: string): Where {
  const asked = new URLSearchParams(search)
  return { site: asked.get('site') ?? '', step: asked.get('step') ?? '' }
}

/** The address's query for a site and a step. */
export function setupQuery({ site, step }: Where): string {
  const query = new URLSearchParams()
  if (site) query.set('site', site)
  if (step) query.set('step', step)
  const said = query.toString()
  return said ? `?${said}` : ''
}
