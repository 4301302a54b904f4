// What an owner who sets sites up has before them: sites, accounts, and what the server answers. Views come from the pure core.

import { ECHO } from '../../../client/common/browser/echo.ts'
import type { PageSession } from '../../../client/common/http/session.ts'
import type { Member } from '../../../client/setup/member.ts'
import type { StaffCard } from '../../../client/setup/staff-card.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { type SiteSummary, siteSummary } from '../../../shared/day/views/site.ts'
import { problemOf } from '../../../shared/text/problem.ts'
import { unopened } from '../../kit/given.ts'
import { pass } from '../../kit/mount/clock.ts'
import type { Part } from '../../kit/mount/part.ts'
import type { Answering } from '../../kit/mount/pretend-http.ts'
import { sampleSite } from '../../kit/sample.ts'

export const OWNER: PageSession = { name: '李娜', role: 'owner', sites: [], allSites: false }

/** The site of another community. */
export const HONGQI: Site = sampleSite({ id: 'hongqi', name: { 'zh-CN': '红旗社区', en: 'Hongqi' } })

/** What the list of sites says of this one, before its day is opened. */
export function summaryOf(site: Site = sampleSite(), changes: Partial<SiteSummary> = {}): SiteSummary {
  const { day, at } = unopened(site)
  return { ...siteSummary(day, at), ...changes }
}

export function memberOf(name: string, changes: Partial<Member> = {}): Member {
  return { name, role: 'marshal', sites: ['xingfuli'], allSites: false, ...changes }
}

export function cardOf(name: string, changes: Partial<StaffCard> = {}): StaffCard {
  return { ...memberOf(name), passcode: '20261123', ...changes }
}

/** A refusal because of these fields. */
export function refusedAt(...faults: { path: string; rule: string; limit?: string | number }[]): Answering {
  return { refused: problemOf('invalid', 'en', faults) }
}

/** Presses a button that asks once more, and answers it. */
export async function pressTwice(part: Part, label: string, again: string): Promise<void> {
  await part.press(label)
  await pass(ECHO)
  await part.press(again)
}
