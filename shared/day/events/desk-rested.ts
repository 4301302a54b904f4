import * as v from 'valibot'
import { deskIn } from '../draft/draft.ts'
import { DeskId } from '../nouns/site.ts'
import { deskCloses } from '../pace/learn.ts'
import { event } from './event.ts'

/** It stays open, with whoever stands there, and calls nobody until it is taken. */
export const deskRested = event('desk-rested', {
  since: 2,
  shape: v.object({ desk: DeskId }),
  apply(draft, { desk: id }, { at }) {
    draft.desks.set(id, { ...deskIn(draft, id), restingSince: at })
  },
  learn: (draft, { desk }, entry) => deskCloses(draft, desk, entry),
  undo: 'desk',
})
