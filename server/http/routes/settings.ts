// The settings of a site, for the owner.

import { unplainIn } from '../../../shared/day/nouns/plain.ts'
import { settingsVersion } from '../../../shared/day/nouns/settings-version.ts'
import { Site } from '../../../shared/day/nouns/site.ts'
import { invalid, no, ok, refusedBy } from '../route/answer.ts'
import { json } from '../route/answers.ts'
import { route } from '../route/route.ts'
import type { Visit } from '../route/visit.ts'

const readSettings = route(
  'get /api/sites/:site/settings',
  { by: 'owner', answers: json('All settings of a site', Site) },
  async ({ days }, { params: { site } }) => {
    const settings = await days.settings(site)
    return settings ? ok(settings, { headers: etagOf(settings) }) : no('unknown-site')
  },
)

const changeSettings = route(
  'put /api/sites/:site/settings',
  {
    // a new one is made
    anySite: true,
    by: 'owner',
    body: Site,
    answers: json('As they are now', Site),
    refusals: [409],
  },
  async ({ days }, { params, body, by, visit }) => {
    // the slug is the address: changing it would make another site
    if (body.id !== params.site) return invalid({ path: 'id', rule: 'inconsistent' })
    const unseen = unplainIn(body).map((path) => ({ path, rule: 'unseen' }))
    if (unseen.length) return invalid(...unseen)
    const expected = expectedBy(visit.headers)
    // settings that were made of others need a site that has them
    if (expected && !days.has(body.id)) return no('unknown-site')
    const answer = await days.change(body, by.staff.id, expected)
    if (answer.ok) return ok(body, { headers: etagOf(body) })
    const hasMovedOn = answer.refusal.refused === 'settings-moved-on'
    const now = hasMovedOn ? await days.settings(body.id) : undefined
    return { ...refusedBy(answer.refusal), now }
  },
)

export const settingsRoutes = [readSettings, changeSettings] as const

function etagOf(settings: Site): { ETag: string } {
  return { ETag: `"${settingsVersion(settings)}"` }
}

/**
 * The version of the settings of which the new ones are made, as HTTP has it (RFC 9110, 13.1). Empty: there must be none;
 * undefined: whatever there is.
 */
function expectedBy(headers: Visit['headers']): string | undefined {
  if (headers['if-none-match'] === '*') return ''
  const version = headers['if-match']
  return version === undefined || version === '*'
    ? undefined
    : version.replace(/^W\//, '').replace(/^"|"$/g, '')
}
