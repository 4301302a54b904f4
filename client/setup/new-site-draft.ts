// What somebody has answered so far who makes a site, and the site that it comes to.

import type { Kind } from '../../shared/day/nouns/kinds.ts'
import type { Site, Text } from '../../shared/day/nouns/site.ts'
import type { Language } from '../../shared/languages.ts'
import { reader } from './pinyin.ts'
import { englishName, shortName } from './short-name.ts'
import { siteFrom, TEMPLATES } from './templates.ts'

export interface NewSiteDraft {
  readonly kind: Kind
  /** What it is called, by language. */
  readonly names: Text
  /** Written by hand; empty: the proposed one. */
  readonly id: string
  readonly desks: number | undefined
  /** Of each queue's line. */
  readonly metres: number | undefined
}

interface Proposal {
  readonly id: string
  readonly en: string
}

/** What is asked, with the usual answers of that kind. */
export function emptyDraft(kind: Kind): NewSiteDraft {
  const { desks, metres } = TEMPLATES[kind]
  return { kind, names: {}, id: '', desks, metres }
}

/** A short name and an English one, where the name is readable. */
export async function proposed({ names }: NewSiteDraft, taken: readonly string[]): Promise<Proposal> {
  const chinese = writtenIn(names, 'zh-CN') || writtenIn(names, 'zh-Hant')
  const name = chinese || firstIn(names)
  if (!name) return { id: '', en: '' }
  const read = await reader()
  return { id: shortName(name, read, taken), en: chinese ? englishName(name, read) : '' }
}

/** The whole site, in these languages. Where it has a name in some of them alone, that is its name in the others. */
export function siteOf(
  draft: NewSiteDraft,
  proposal: Proposal,
  timeZone: string,
  languages: readonly Language[],
): Site {
  const { kind, names, desks = 1, metres = 0 } = draft
  const name = Object.fromEntries(
    languages.map((language) => [
      language,
      writtenIn(names, language) || (language === 'en' ? proposal.en : '') || firstIn(names),
    ]),
  )
  return siteFrom({ kind, name, desks, metres, languages }, draft.id.trim() || proposal.id, timeZone)
}

/** What is written there, in the first language in which anything is. */
export function firstIn(names: Text): string {
  return (
    Object.values(names)
      .find((name) => name?.trim())
      ?.trim() ?? ''
  )
}

function writtenIn(names: { readonly [tag: string]: string | undefined }, tag: string): string {
  return names[tag]?.trim() ?? ''
}
