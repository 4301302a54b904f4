// What the page's address asks for, so that a day of a site can be sent on as a link.

export interface Asked {
  readonly view: 'sites' | 'figures' | 'moves'
  readonly site: string | null
  readonly date: string | null
}

export function askedFor(query: string): Asked {
  const given = new URLSearchParams(query)
  const date = given.get('date')
  const moves = given.get('moves')
  return {
    view: moves ? 'moves' : given.has('figures') || given.has('site') ? 'figures' : 'sites',
    site: moves || given.get('site') || null,
    date: date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
  }
}

export function addressOf({ view, site, date }: Asked): string {
  if (view === 'sites') return '/'
  if (view === 'moves') return `/?${new URLSearchParams({ moves: site ?? '', ...(date ? { date } : {}) })}`
  const query = new URLSearchParams(site ? { site } : { figures: '' })
  if (date) query.set('date', date)
  return `/?${query.toString().replace(/^figures=/, 'figures')}`
}
