// The requests for help that a tablet shows. Who wants to talk to somebody is shown to the site's counsellors first.

import * as v from 'valibot'
import { UNANSWERED } from '../alarms/alarms.ts'
import { type Day, HelpNeed, type HelpRequest } from '../nouns/model.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import type { Roster } from './at-work.ts'

/** The requests that a view holds: more than a marshal can take in. */
const MOST = 50

export const Help = v.object({
  /** The requests that have waited longest, those first, and how many more there are. */
  help: v.array(v.object({ number: TicketNumber, need: HelpNeed, at: v.number() })),
  moreHelp: v.number(),
})

/** The requests that a counsellor sees at that time, or else everybody who is none. */
export function helpShown(
  { help }: Day,
  at: number,
  { present, counsellors }: Roster,
  isCounsellor: boolean,
): v.InferOutput<typeof Help> {
  const isKept = !isCounsellor && present.some(({ id }) => counsellors?.has(id))
  const shown = isKept ? help.filter((one) => one.need !== 'counsel' || isLate(one, at)) : help
  return { help: shown.slice(0, MOST), moreHelp: Math.max(0, shown.length - MOST) }
}

function isLate(one: HelpRequest, at: number): boolean {
  return at - one.at >= UNANSWERED
}
