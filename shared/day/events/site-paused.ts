import * as v from 'valibot'
import { pauseFrom } from '../nouns/pause.ts'
import { event } from './event.ts'
import { pauseFields } from './pause-fields.ts'

/** Every queue of the site is paused, whatever pause of its own it has. */
export const sitePaused = event('site-paused', {
  since: 2,
  shape: v.object(pauseFields),
  apply(draft, said, { at }) {
    draft.pause = pauseFrom(said, at, draft.pause)
  },
  undo: 'nothing',
})
