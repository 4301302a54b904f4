import * as v from 'valibot'
import { DeskId } from '../nouns/ids.ts'
import { takeBack } from '../undo/take-back.ts'
import { event } from './event.ts'

/** The command `of` is taken back. The log never shrinks. */
export const undone = event('undone', {
  since: 1,
  shape: v.object({ desk: DeskId, of: v.string() }),
  apply: (draft, { desk }, entry) => takeBack(draft, desk, entry),
  undo: 'nothing',
})
