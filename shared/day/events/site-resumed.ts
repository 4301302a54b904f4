import * as v from 'valibot'
import { event } from './event.ts'

/** The pause of the site is over. A queue that has one of its own is still paused. */
export const siteResumed = event('site-resumed', {
  since: 2,
  shape: v.object({}),
  apply(draft) {
    draft.pause = null
  },
  undo: 'nothing',
})
