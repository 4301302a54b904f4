// What a webhook wants to hear of, as it is kept.

import * as v from 'valibot'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { StoredWebhook } from '../store/ports/webhooks.ts'

const Names = v.nullable(v.array(v.string()))
const Since = v.record(v.string(), v.object({ date: v.string(), version: v.number() }))

export interface Wants {
  /** Null: all. */
  readonly notices: readonly string[] | null
  readonly sites: readonly SiteId[] | null
}

export function wantsOf({ notices, sites }: Pick<StoredWebhook, 'notices' | 'sites'>): Wants {
  return { notices: namesIn(notices), sites: namesIn(sites) }
}

/** Tells whether a webhook is to hear of a line of a site's log. It is not told what was before it. */
export function earOf({ since, ...kept }: StoredWebhook) {
  const { notices, sites } = wantsOf(kept)
  const from = v.parse(Since, JSON.parse(since))
  return {
    hearsOf: (site: SiteId) => sites === null || sites.includes(site),
    hears(site: SiteId, date: string, version: number, notice: string): boolean {
      const before = from[site]
      const isNew = !before || date > before.date || (date === before.date && version > before.version)
      return isNew && (notices === null || notices.includes(notice))
    },
  }
}

function namesIn(kept: string | null): string[] | null {
  return v.parse(Names, JSON.parse(kept ?? 'null'))
}
