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

/** What a webhook is to hear of. */
export interface Ear {
  /** The webhook's. */
  readonly id: string
  hearsOf(site: SiteId): boolean
  /** Whether it hears of that notice of a site, where it stands in no line of a log. */
  wants(site: SiteId, notice: string): boolean
  /** Whether it hears of that notice in that line of a site's log: it is not told what was before it. */
  hears(site: SiteId, date: string, version: number, notice: string): boolean
}

/** It reads how far every site was when the webhook was made, so it is made once for all sites. */
export function earOf({ id, since, ...kept }: StoredWebhook): Ear {
  const { notices, sites } = wantsOf(kept)
  const hearsOf = (site: SiteId) => sites === null || sites.includes(site)
  const from = v.parse(Since, JSON.parse(since))
  return {
    id,
    hearsOf,
    wants: (site, notice) => hearsOf(site) && (notices === null || notices.includes(notice)),
    hears(site, date, version, notice) {
      const before = from[site]
      const isNew = !before || date > before.date || (date === before.date && version > before.version)
      return isNew && (notices === null || notices.includes(notice))
    },
  }
}

function namesIn(kept: string | null): string[] | null {
  return v.parse(Names, JSON.parse(kept ?? 'null'))
}
