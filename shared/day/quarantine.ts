// A day whose log cannot be read to its end: an event that no rule reads, a gap, a last event that is gone. What comes before
// is shown, so that marshals can go on by hand; nothing is written after it, and the site's next date begins as ever.

import { draftOf } from './draft.ts'
import type { Recorded } from './events.ts'
import { apply, foldSliced } from './evolve.ts'
import type { Day } from './model.ts'
import { settingsIn, type Text } from './site.ts'
import { eachLine, type Sliced } from './sliced.ts'

/** The day of a log that is known to reach to version `end`; where it cannot be read, in quarantine, and why. */
export function* readOrQuarantine(
  blank: Day,
  log: readonly Recorded[],
  end: number,
  said: Text,
): Sliced<{ readonly day: Day; readonly damage: Error | null }> {
  const draft = draftOf(blank)
  let readable = 0
  try {
    yield* eachLine(log, (record) => {
      // no rule asks settings for their shape again: they are looked at where they come in
      if ('site' in record.event && !settingsIn(record.event.site))
        throw new Error(`event ${record.version} has settings that cannot be read`)
      apply(draft, record)
      readable += 1
    })
    if (draft.version >= end) return { day: draft, damage: null }
    throw new Error(`the log ends at ${draft.version} and should at ${end}`)
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error))
    const sound = yield* foldSliced(blank, log.slice(0, readable))
    const version = Math.max(end, log.at(-1)?.version ?? 0)
    return { day: quarantined(sound, version, said), damage: cause }
  }
}

/** As far as it is known, closed to everything but what is said about it. */
function quarantined(day: Day, version: number, said: Text): Day {
  const announcement = { text: said, until: Number.MAX_SAFE_INTEGER }
  return { ...day, state: 'damaged', version, prompt: null, announcement }
}
