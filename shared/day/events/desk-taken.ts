import * as v from 'valibot'
import { takenBy } from '../draft/at-desk.ts'
import { deskIn } from '../draft/draft.ts'
import { DeskId } from '../nouns/ids.ts'
import { deskOpens } from '../pace/learn.ts'
import { event } from './event.ts'

/**
 * The account that did this works at the desk from now on. It was the desk of another account before, or rested.
 */
export const deskTaken = event('desk-taken', {
  since: 2,
  shape: v.object({ desk: DeskId }),
  apply(draft, { desk: id }, entry) {
    draft.desks.set(id, takenBy(deskIn(draft, id), entry))
  },
  learn: (draft, { desk }, entry) => deskOpens(draft, desk, entry),
  undo: 'desk',
  did: 'taken',
})
