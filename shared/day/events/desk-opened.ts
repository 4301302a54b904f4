import * as v from 'valibot'
import { takenBy } from '../draft/at-desk.ts'
import { deskIn } from '../draft/draft.ts'
import { DeskId } from '../nouns/ids.ts'
import { isServing } from '../nouns/serving.ts'
import { deskOpens } from '../pace/learn.ts'
import { event } from './event.ts'
import { QueueIds } from './event-fields.ts'

export const deskOpened = event('desk-opened', {
  since: 1,
  shape: v.object({ desk: DeskId, queues: QueueIds }),
  apply(draft, { desk: id, queues }, entry) {
    const desk = deskIn(draft, id)
    // a marshal at the gate may change the queues of a desk at work; that does not make them work there
    const work = isServing(desk) ? desk : takenBy(desk, entry)
    draft.desks.set(id, { ...work, open: true, last: null, queues })
  },
  learn: (draft, { desk }, entry) => deskOpens(draft, desk, entry),
  undo: 'desk',
  did: 'opened',
})
