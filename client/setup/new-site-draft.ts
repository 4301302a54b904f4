// The answers so far of somebody who makes a site, and the resulting site.

import type { Kind } from '../../shared/day/nouns/kinds.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import type { Text } from '../../shared/day/nouns/site-text.ts'
import type { Language } from '../../shared/languages.ts'
import { reader } from './pinyin.ts'
import { englishName, shortName } from './short-name.ts'
import { siteFrom, TEMPLATES } from './templates.ts'
import { WAYS, type Way } from './ways.ts'

export interface NewSiteDraft {
  readonly kind: Kind
  /** The site's name, by language. */
  readonly names: Text
  /** The typed short name; empty: the proposed one. */
  readonly id: string
  readonly desks: number | undefined
  /** The length of each queue's line. */
  readonly metres: number | undefined
  /** Which of the kind's ways of several steps, counted from 1; 0 or left out: there is one step. */
  readonly way?: number
  /** How many desks each step of that way has. */
  readonly stepDesks?: readonly (number | undefined)[]
}

/** The steps of the way that was chosen; null: there is one step. */
export function wayOf({ kind, way = 0 }: Pick<NewSiteDraft, 'kind' | 'way'>): Way | null {
  return WAYS[kind][way - 1] ?? null
}

/** The answers with that way, which has its usual desks. */
export function withWay(draft: NewSiteDraft, way: number): NewSiteDraft {
  return { ...draft, way, stepDesks: (wayOf({ ...draft, way }) ?? []).map(({ desks }) => desks) }
}

interface Proposal {
  readonly id: string
  readonly en: string
}

/** The questions, with the usual answers of that kind. */
export function emptyDraft(kind: Kind): NewSiteDraft {
  const { desks, metres } = TEMPLATES[kind]
  return { kind, names: {}, id: '', desks, metres, way: 0, stepDesks: [] }
}

/** A proposed short name and English name, where the name can be romanised. */
export async function proposed({ names }: NewSiteDraft, taken: readonly string[]): Promise<Proposal> {
  const chinese = writtenIn(names, 'zh-CN') || writtenIn(names, 'zh-Hant')
  const name = chinese || firstIn(names)
  if (!name) return { id: '', en: '' }
  const read = await reader()
  return { id: shortName(name, read, taken), en: chinese ? englishName(name, read) : '' }
}

/** The whole site, in these languages. Where the name was given in only some of them, it is used for the others too. */
export function siteOf(
  draft: NewSiteDraft,
  proposal: Proposal,
  timeZone: string,
  languages: readonly Language[],
): Site {
  const { kind, names, desks = 1, metres = 0, stepDesks = [] } = draft
  const steps = wayOf(draft)
  const name = Object.fromEntries(
    languages.map((language) => [
      language,
      writtenIn(names, language) || (language === 'en' ? proposal.en : '') || firstIn(names),
    ]),
  )
  const way = steps ? { steps, desks: stepDesks.map((count = 1) => count) } : undefined
  return siteFrom({ kind, name, desks, metres, languages, way }, draft.id.trim() || proposal.id, timeZone)
}

/** The words in the first language that has any. */
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
