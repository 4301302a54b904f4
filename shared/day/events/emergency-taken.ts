import * as v from 'valibot'
import { DeskId } from '../nouns/ids.ts'
import { event } from './event.ts'

/** Somebody goes to where staff were called. */
export const emergencyTaken = event('emergency-taken', {
  since: 2,
  shape: v.object({ desk: v.nullable(DeskId) }),
  apply(draft, { desk }) {
    draft.emergencies = draft.emergencies.filter((one) => one.desk !== desk)
  },
  undo: 'nothing',
})
