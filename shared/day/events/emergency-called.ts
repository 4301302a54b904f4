import * as v from 'valibot'
import { DeskId } from '../nouns/ids.ts'
import { event } from './event.ts'

/** A marshal has called all staff of the site. */
export const emergencyCalled = event('emergency-called', {
  since: 2,
  shape: v.object({ desk: v.nullable(DeskId) }),
  apply(draft, { desk }, { at, by }) {
    draft.emergencies = [...draft.emergencies, { desk, by: by.id, at }]
  },
  undo: 'nothing',
})
