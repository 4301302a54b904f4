// Which sites somebody wants the figures of: the server and its pages choose alike.

import * as v from 'valibot'
import { Kind } from '../kinds.ts'
import { SiteId } from '../site.ts'
import type { SiteSummary } from '../views/site.ts'

/** Ids in one question: an address has room for so many. */
const MOST_SITES = 200

/** What is left out chooses all. */
export const Choice = v.object({
  /** These, by id. */
  site: v.optional(v.pipe(v.array(SiteId), v.maxLength(MOST_SITES))),
  kind: v.optional(Kind),
  /** The street or township, by its Chinese name. */
  group: v.optional(v.pipe(v.string(), v.maxLength(60))),
  /** Words that its name or its address has, in any language. */
  words: v.optional(v.pipe(v.string(), v.maxLength(200))),
})
export type Choice = v.InferOutput<typeof Choice>

export function isChosen(one: SiteSummary, { site, kind, group, words = '' }: Choice): boolean {
  if (site && !site.includes(one.id)) return false
  if (kind && one.kind !== kind) return false
  if (group !== undefined && one.group?.['zh-CN'] !== group) return false
  return hasWords(one, words)
}

function hasWords({ id, name, place }: SiteSummary, words: string): boolean {
  const text = plain([id, name['zh-CN'], name.en, place?.address['zh-CN'], place?.address.en].join(' '))
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
