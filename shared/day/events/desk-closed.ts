import * as v from 'valibot'
import { deskIn } from '../draft.ts'
import { event } from '../event.ts'
import { DeskId } from '../site.ts'
import { deskCloses } from '../waits/learn.ts'

export const deskClosed = event('desk-closed', {
  since: 1,
  shape: v.object({ desk: DeskId }),
  apply(draft, { desk: id }) {
    draft.desks.set(id, { ...deskIn(draft, id), open: false, marshal: null, restingSince: null })
  },
  learn: (draft, { desk }, entry) => deskCloses(draft, desk, entry),
  undo: 'desk',
})
