// The phones that a stop of joins has turned away: each once, however often it asks.

import type { SiteId } from '../../shared/day/nouns/ids.ts'

/** Phones that are told apart at a site. A marshal acts on "very many" as on any number beyond. */
const MOST = 1000

export interface TurnedAway {
  /** A phone was turned away. True where the marshals do not have it in their count yet. */
  add(site: SiteId, device: string): boolean
  count(site: SiteId): number
  /** Joins were let go on: the next stop counts anew. */
  forget(site: SiteId): void
}

export function turnedAway(): TurnedAway {
  const sites = new Map<SiteId, Set<string>>()
  return {
    add(site, device) {
      const phones = sites.get(site) ?? new Set()
      sites.set(site, phones)
      if (phones.size >= MOST || phones.has(device)) return false
      phones.add(device)
      return true
    },
    count: (site) => sites.get(site)?.size ?? 0,
    forget: (site) => void sites.delete(site),
  }
}
