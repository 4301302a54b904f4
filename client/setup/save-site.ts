// Reads a site's settings, and saves them unless somebody else has changed them in the meantime.

import { settingsVersion } from '../../shared/day/nouns/settings-version.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import type { Problem } from '../../shared/protocol/problems.ts'
import { request } from '../common/http/request.ts'

export type SaveOutcome =
  | { readonly is: 'saved'; readonly site: Site }
  /** Somebody else has made or changed the site; `now`: its present settings. */
  | { readonly is: 'moved-on'; readonly now: Site }
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'unanswered' }

/** Saves the settings of a new site, or of one whose settings are still `from`. The same settings twice are saved once. */
export async function saveSite(site: Site, from: Site | 'new'): Promise<SaveOutcome> {
  const only: Record<string, string> =
    from === 'new' ? { 'if-none-match': '*' } : { 'if-match': `"${settingsVersion(from)}"` }
  const answer = await request('put /api/sites/:site/settings', {
    params: { site: site.id || '-' },
    body: site,
    headers: only,
  }).catch(() => null)
  if (!answer) return { is: 'unanswered' }
  if (answer.ok) return { is: 'saved', site: answer.body }
  const { problem } = answer
  if (problem.code === 'settings-moved-on' && problem.now) return { is: 'moved-on', now: problem.now as Site }
  return { is: 'refused', problem }
}

/** The saved settings of a site; null where nobody answers or the server refuses. */
export async function siteAsSaved(id: string): Promise<Site | null> {
  const answer = await request('get /api/sites/:site/settings', { params: { site: id } }).catch(() => null)
  return answer?.ok ? answer.body : null
}
