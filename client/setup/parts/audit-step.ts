// The step of set-up that shows and guards: what staff did, who is told of it, keys and sessions.

import { html } from 'lit'
import type { Site } from '../../../shared/day/nouns/site.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import './audit.ts'
import './sessions.ts'
import './turn-keys.ts'
import './webhooks.ts'

/** `date`: the newest day of the site; empty where it has none. */
export function auditStep(settings: Site, date: string, sites: readonly SiteSummary[]) {
  return html`<yi-audit .settings=${settings} .date=${date}></yi-audit><yi-webhooks .sites=${sites}></yi-webhooks><yi-turn-keys></yi-turn-keys><yi-sessions></yi-sessions>`
}
