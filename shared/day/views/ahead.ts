import * as v from 'valibot'
import { Text } from '../nouns/site-text.ts'

/** When a site with a calendar shuts and opens next. Times are milliseconds since the epoch. */
export const Ahead = v.object({
  /** Whether its day is open. */
  open: v.boolean(),
  /** When it shuts today; null: it is shut, or nobody has said when. */
  shuts: v.nullable(v.number()),
  /**
   * When it opens next: after today where it is open. It is past where the site should be open and nobody has opened it.
   * Null: the calendar has no more dates.
   */
  opens: v.nullable(v.number()),
  /** The break that is now, or the next one today, and what the site says of it; null: there is none. */
  pause: v.nullable(v.object({ from: v.number(), to: v.number(), note: v.nullable(Text) })),
})
export type Ahead = v.InferOutput<typeof Ahead>
