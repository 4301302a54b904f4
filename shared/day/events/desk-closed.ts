import * as v from 'valibot'
import { deskIn } from '../draft/draft.ts'
import { DeskId } from '../nouns/ids.ts'
import { deskCloses } from '../pace/learn.ts'
import { event } from './event.ts'

export const deskClosed = event('desk-closed', {
  since: 1,
  shape: v.object({ desk: DeskId }),
  apply(draft, { desk: id }) {
    draft.desks.set(id, { ...deskIn(draft, id), open: false, marshal: null, restingSince: null })
  },
  learn: (draft, { desk }, entry) => deskCloses(draft, desk, entry),
  undo: 'desk',
  did: 'closed',
})
