// Filters the sites of a report: the server and its pages filter alike.

import type { Kind } from '../../nouns/kinds.ts'
import { groupKey } from '../../nouns/text.ts'
import type { SiteSummary } from '../../views/site.ts'

/** A filter that is left out admits all. */
export interface Choice {
  /** These, by id. */
  readonly site?: readonly string[] | undefined
  readonly kind?: Kind | undefined
  /** The group of the site, by its `groupKey`. */
  readonly group?: string | undefined
  /** Text that its name or its address contains, in any language. */
  readonly words?: string | undefined
}

export function isChosen(one: SiteSummary, { site, kind, group, words = '' }: Choice): boolean {
  if (site && !site.includes(one.id)) return false
  if (kind && one.kind !== kind) return false
  if (group !== undefined && (!one.group || groupKey(one.group) !== group)) return false
  return hasWords(one, words)
}

function hasWords({ id, name, place }: SiteSummary, words: string): boolean {
  const text = plain([id, ...Object.values(name), ...Object.values(place?.address ?? {})].join(' '))
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
