// The queues and desks that a day has by its settings.

import { noItems } from './chunks.ts'
import { type Draft, queueDraftOf } from './draft.ts'
import type { Desk, Queue } from './model.ts'
import type { Site } from './site.ts'
import { notAtWork, notSeen } from './waits/work.ts'

/** Gives the day the queues and desks of these settings; what is there already keeps its tickets and its state. */
export function furnish(draft: Draft, site: Site): void {
  draft.site = site
  const queues = new Map(
    // one that was added before the store went back has given numbers that nobody knows of
    site.queues.map(({ id }) => [id, draft.queues.get(id) ?? queueDraftOf(newQueue(id, draft.restored))]),
  )
  const desks = site.desks.map(({ id, queues: drawsFrom }): [string, Desk] => {
    const desk = draft.desks.get(id)
    return [id, desk?.open ? desk : ((desk && { ...desk, queues: drawsFrom }) ?? newDesk(id, drawsFrom))]
  })
  draft.queues = queues
  draft.desks = new Map(desks)
}

function newQueue(id: string, unsure: boolean): Queue {
  return {
    id,
    paused: false,
    tickets: noItems(),
    skips: [],
    unsure,
    people: 0,
    waiting: [],
    standing: [],
    returned: [],
    calls: 0,
    lastCallAt: null,
    pace: notSeen,
    crowding: null,
    askedAt: null,
    routineFrom: null,
    fullSaidAt: null,
  }
}

function newDesk(id: string, queues: readonly string[]): Desk {
  // as if others had just been called, so that a desk's first call goes to the green lane
  return {
    id,
    open: false,
    queues,
    calling: [],
    last: null,
    sincePriority: 2,
    work: notAtWork,
    undoable: null,
  }
}
