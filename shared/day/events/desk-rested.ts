import * as v from 'valibot'
import { deskIn } from '../draft/draft.ts'
import { DeskId } from '../nouns/ids.ts'
import { deskCloses } from '../pace/learn.ts'
import { event } from './event.ts'

/** The desk stays open with the tickets there, and calls nobody until an account takes it. */
export const deskRested = event('desk-rested', {
  since: 2,
  shape: v.object({ desk: DeskId }),
  apply(draft, { desk: id }, { at }) {
    draft.desks.set(id, { ...deskIn(draft, id), restingSince: at })
  },
  learn: (draft, { desk }, entry) => deskCloses(draft, desk, entry),
  undo: 'desk',
  did: 'rested',
})
