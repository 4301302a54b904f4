// What somebody has answered so far who makes a site, and the site that it comes to.

import type { Kind } from '../../shared/day/kinds.ts'
import type { Site } from '../../shared/day/site.ts'
import { reader } from './pinyin.ts'
import { englishName, shortName } from './short-name.ts'
import { siteFrom, TEMPLATES } from './templates.ts'

export interface Draft {
  readonly kind: Kind
  readonly chinese: string
  readonly english: string
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
export function draftOf(kind: Kind): Draft {
  const { desks, metres } = TEMPLATES[kind]
  return { kind, chinese: '', english: '', id: '', desks, metres }
}

/** A short name and an English one, where the name is readable. */
export async function proposed(
  { chinese, english }: Draft,
  taken: readonly string[],
): Promise<{ id: string; en: string }> {
  const name = chinese.trim() || english.trim()
  if (!name) return { id: '', en: '' }
  const read = await reader()
  return { id: shortName(name, read, taken), en: chinese.trim() ? englishName(name, read) : '' }
}

/** The whole site. Where it has a name in one language alone, that is its name in the other. */
export function siteOf(draft: Draft, proposal: Proposal, timeZone: string): Site {
  const { kind, desks = 1, metres = 0 } = draft
  const chinese = draft.chinese.trim()
  const english = draft.english.trim()
  const name = { 'zh-CN': chinese || english, en: english || proposal.en || chinese }
  return siteFrom({ kind, name, desks, metres }, draft.id.trim() || proposal.id, timeZone)
}
