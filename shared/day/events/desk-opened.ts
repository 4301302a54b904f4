import * as v from 'valibot'
import { takenBy } from '../at-desk.ts'
import { deskIn } from '../draft.ts'
import { event } from '../event.ts'
import { Queues } from '../event-fields.ts'
import { isServing } from '../serving.ts'
import { DeskId } from '../site.ts'
import { deskOpens } from '../waits/learn.ts'

export const deskOpened = event('desk-opened', {
  since: 1,
  shape: v.object({ desk: DeskId, queues: Queues }),
  apply(draft, { desk: id, queues }, entry) {
    const desk = deskIn(draft, id)
    // a marshal at the gate may change the queues of a desk at work, and does not work there by that
    const work = isServing(desk) ? desk : takenBy(desk, entry)
    draft.desks.set(id, { ...work, open: true, last: null, queues })
  },
  learn: (draft, { desk }, entry) => deskOpens(draft, desk, entry),
  undo: 'desk',
})
