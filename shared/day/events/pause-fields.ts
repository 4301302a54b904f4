// What the events of a pause say of it.

import * as v from 'valibot'
import { PausedLine, PauseReason } from '../nouns/pause.ts'
import { Figure, SiteText } from './event-fields.ts'

/** All are left out where nothing was said, as in every older log. */
export const pauseFields = {
  reason: v.exactOptional(PauseReason),
  until: v.exactOptional(Figure),
  /** A marshal ends it, also when `until` has passed. */
  byHand: v.exactOptional(v.literal(true)),
  words: v.exactOptional(SiteText),
  /** `shelter`: nobody stands in the line meanwhile. */
  line: v.exactOptional(PausedLine),
}
