// Gives a day the queues and desks of its settings. What a ticket still needs stays, whatever the settings say: a log
// that is older than this rule may hold such a change.

import { noItems } from '../nouns/chunks.ts'
import { quotaCounts } from '../nouns/count-quotas.ts'
import { allTickets } from '../nouns/find.ts'
import { isAtWork, queuesInUse } from '../nouns/in-use.ts'
import { insideByTickets } from '../nouns/inside.ts'
import { allDue } from '../nouns/lane-policy.ts'
import type { Day, Desk, Queue } from '../nouns/model.ts'
import type { Site } from '../nouns/site.ts'
import { notAtWork, notSeen } from '../nouns/work.ts'
import { type Draft, queueDraftOf } from './draft.ts'

/** Gives the day the queues and desks of these settings; what is there already keeps its tickets and its state. */
export function furnish(draft: Draft, asked: Site): void {
  const site = withUsed(draft, asked)
  draft.site = site
  draft.queues = new Map(
    // a queue that was added before the store went back has given numbers that nobody knows
    site.queues.map(({ id }) => [id, draft.queues.get(id) ?? queueDraftOf(newQueue(id, draft.restored))]),
  )
  draft.desks = new Map(
    site.desks.map(({ id, queues: drawsFrom }): [string, Desk] => {
      const desk = draft.desks.get(id)
      return [id, desk?.open ? desk : ((desk && { ...desk, queues: drawsFrom }) ?? newDesk(id, drawsFrom))]
    }),
  )
  // the ways of the new settings decide where the entrance is
  draft.inside = insideByTickets(draft)
  draft.quotas = quotaCounts(draft, allTickets(draft), draft.quotas)
}

/** The settings with what they leave out and the day still needs, as it was set before. */
export function withUsed(day: Day, site: Site): Site {
  const used = queuesInUse(day)
  const queues = day.site.queues.filter(({ id }) => used.has(id) && !site.queues.some((one) => one.id === id))
  const desks = day.site.desks.filter(({ id }) => {
    const desk = day.desks.get(id)
    return desk && isAtWork(desk) && !site.desks.some((one) => one.id === id)
  })
  if (queues.length + desks.length === 0) return site
  return { ...site, queues: [...site.queues, ...queues], desks: [...site.desks, ...desks] }
}

function newQueue(id: string, unsure: boolean): Queue {
  return {
    id,
    pause: null,
    tickets: noItems(),
    slips: noItems(),
    skips: [],
    unsure,
    people: 0,
    fromLanes: 0,
    waiting: [],
    standing: [],
    seated: [],
    returned: [],
    untold: new Map(),
    toldSoon: [],
    calls: 0,
    lastCallAt: null,
    lastCalled: [],
    pace: notSeen,
    crowding: null,
    askedAt: null,
    routineFrom: null,
    fullSaidAt: null,
  }
}

function newDesk(id: string, queues: readonly string[]): Desk {
  return {
    id,
    open: false,
    marshal: null,
    restingSince: null,
    queues,
    calling: [],
    last: null,
    sincePriority: allDue,
    work: notAtWork,
    undoable: null,
  }
}
