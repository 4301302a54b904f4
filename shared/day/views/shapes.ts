// What the shapes of several views share.

import * as v from 'valibot'
import { LANGUAGES } from '../../languages.ts'
import { QueueId } from '../nouns/ids.ts'
import { Kind, observationOf } from '../nouns/kinds.ts'
import type { Day } from '../nouns/model.ts'
import { hasRooms, minutesInRooms } from '../nouns/room.ts'
import { Hours, OwnWords, TimeZone } from '../nouns/site.ts'
import { Text } from '../nouns/site-text.ts'
import { languagesOf } from '../nouns/text.ts'

/** What screens and phones are told to say about spacing. `until`: milliseconds since the epoch. */
export const ShownPrompt = v.object({
  id: v.number(),
  kind: v.picklist(['routine', 'full', 'crowding', 'asked']),
  queue: QueueId,
  from: v.optional(v.number()),
  to: v.optional(v.number()),
  until: v.number(),
})
export type ShownPrompt = v.InferOutput<typeof ShownPrompt>

/** How a site fares. `unserved`, the worst: people wait in a queue that no open desk draws from. */
export const Level = v.picklist(['clear', 'busy', 'crowded', 'unserved', 'closed'])
export type Level = v.InferOutput<typeof Level>

/** A queue's line: its marks, how many of them are taken, metres from one to the next. */
export const LineFigures = v.object({ marks: v.number(), standing: v.number(), spacing: v.number() })

/**
 * What every view of a day starts with. `day` is its date, `version` how many events its log has; `epoch` is higher after
 * the store went back to an older state, whatever the version is then.
 */
export const viewHead = {
  day: v.string(),
  version: v.number(),
  epoch: v.number(),
  protocol: v.number(),
  name: Text,
  /** The site's, its own first: what is written for it has words in each of them. */
  languages: v.array(v.picklist(LANGUAGES)),
  /** The site's, in which its times are shown. */
  timeZone: TimeZone,
  /** When the site is open; null: no hours are set. */
  hours: v.nullable(Hours),
  /** The kind of site, whose words its pages use. */
  kind: Kind,
  /** The own words of the site; null: it has none. */
  words: v.nullable(OwnWords),
  /**
   * Minutes of observation after service; null: there is none. Where people sit in a room, a ticket's view has none, since
   * the room says until when each one does; screens and tablets have the room's.
   */
  observation: v.nullable(v.number()),
}

/** What a view's head says of the site. */
export function siteHead({ site }: Pick<Day, 'site'>) {
  return {
    name: site.name,
    languages: [...languagesOf(site)],
    timeZone: site.timeZone,
    hours: site.hours ?? null,
    kind: site.kind,
    words: site.words ?? null,
    // where people sit in a room, that says until when each one does
    observation: hasRooms(site) ? null : observationOf(site),
  }
}

/** The same for pages that speak to everybody: what they say of observation is of the rooms too. */
export function headForAll(day: Pick<Day, 'site'>) {
  const head = siteHead(day)
  return { ...head, observation: head.observation ?? minutesInRooms(day.site) }
}
