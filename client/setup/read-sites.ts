import type { SiteSummary } from '../../shared/day/views/site.ts'
import { request } from '../common/http/request.ts'
import { searchOf } from '../common/http/search.ts'

const ALL = searchOf<'get /api/sites'>({ ended: 'true' })

/** Every site, also those that were put away; null where the server did not send them. */
export async function readSites(): Promise<readonly SiteSummary[] | null> {
  const answer = await request('get /api/sites', { search: ALL }).catch(() => null)
  return answer?.ok ? answer.body : null
}
