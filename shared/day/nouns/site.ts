// The settings of a site: what its owner edits and what a day starts with. Lengths are metres.

import * as v from 'valibot'
import { LANGUAGES } from '../../languages.ts'
import { TurnAway } from './checks.ts'
import { ClockTime } from './clock-time.ts'
import { ComeBack } from './come-back.ts'
import { wrongDraws } from './draws.ts'
import type { Fixed } from './fixed.ts'
import { Holding } from './holds.ts'
import { DeskId, QueueId, SiteId } from './ids.ts'
import { Kind } from './kinds.ts'
import { QueueSettings } from './queue-settings.ts'
import { Quotas, wrongQuotas } from './quota.ts'
import { noRepeats, ONCE } from './repeats.ts'
import { wrongWays } from './route.ts'
import { Text } from './site-text.ts'
import { inItsOrder, missingIn, pathOf, textOf } from './site-texts.ts'
import { Timetable, wrongTimes } from './timetable.ts'

/** Desks of one site. The largest sampling station on record had 20. */
export const MOST_DESKS = 60

/**
 * The most calls to others between two calls to a green lane: a lane with fewer than one call in ten has no priority.
 */
export const MOST_MIX = 9
/** Parties a minute. It is more than any queue could serve, and bounds the setting. */
const MOST_FOOTFALL = 100_000
/** People inside a site: as many as the largest hall or stadium holds. */
const MOST_INSIDE = 100_000

/** Sentences that a site writes itself. The screen gives each a line, and a phone a paragraph. */
const Sentence = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))
const Sentences = textOf(Sentence)
/** The words that a site uses where those of its kind do not fit. A word that is left out is that of the kind. */
export const OwnWords = v.strictObject({
  /** Shown to a person who takes a number for several people. */
  party: v.optional(Sentences),
  /** Shown to a called party, below the place to go to. */
  called: v.optional(Sentences),
  /** Shown to a served party: that it has been served, and what to do then. */
  served: v.optional(Sentences),
  after: v.optional(Sentences),
  /** Announcements that the screen shows in turn and that marshals can choose from. */
  standing1: v.optional(Sentences),
  standing2: v.optional(Sentences),
  standing3: v.optional(Sentences),
  standing4: v.optional(Sentences),
})
export type OwnWords = v.InferOutput<typeof OwnWords>

/** What the shape says of a zone that is not known. */
export const UNKNOWN_ZONE = 'a time zone such as Asia/Shanghai'
export const TimeZone = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((name) => isTimeZone(name), UNKNOWN_ZONE),
)
const Minutes = v.pipe(v.number(), v.minValue(1), v.maxValue(600))

/** There is at least one, and each occurs once. */
export const Languages = v.pipe(
  v.array(v.picklist(LANGUAGES)),
  v.minLength(1),
  v.check((items) => noRepeats(items), ONCE),
)

/** When the site is open, and until when residents are given numbers, by the clock on its wall. */
export const Hours = v.strictObject({ from: ClockTime, to: ClockTime, lastNumber: ClockTime })
export type Hours = v.InferOutput<typeof Hours>

/** How large the site's screens are, and from how far they are read. */
export const ScreenSettings = v.strictObject({
  /** Inches. */
  diagonal: v.pipe(v.number(), v.minValue(10), v.maxValue(200)),
  /** Metres from which it must be read. */
  distance: v.pipe(v.number(), v.minValue(2), v.maxValue(50)),
  languages: v.picklist(['alternate', 'together']),
})

/** What the site asks when somebody takes a number, for its own use. Nobody has to answer. */
export const Asks = v.strictObject({
  name: v.optional(v.boolean()),
  /** The last four digits of a phone's number. */
  digits: v.optional(v.boolean()),
  /** Where to call people: it is erased when the day ends, and told only to the webhook for it. */
  phone: v.optional(v.boolean()),
  mail: v.optional(v.boolean()),
  /** Hours after which an answer is erased; a day where it is left out. At most 30 days: no site needs longer. */
  keepHours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30 * 24))),
})

/**
 * The name of a wi-fi network, as posters show it: 32 bytes at most (IEEE 802.11). Its password has no place here,
 * since settings stand in the log.
 */
const WifiName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxBytes(32))

/** Where the site is. */
export const Place = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  address: Text,
})

/** The street or township that it belongs to, as the county's pages group sites: see `groupKey`. */
const GroupName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))
export const Group = textOf(GroupName)
export type Group = Text

const DeskSettings = v.strictObject({
  id: DeskId,
  queues: v.pipe(
    v.array(QueueId),
    v.minLength(1),
    v.maxLength(23),
    v.check((items) => noRepeats(items), ONCE),
  ),
})

/** All settings of a site: what the owner edits and what a day starts with. */
export const Site = v.pipe(
  v.strictObject({
    id: SiteId,
    kind: Kind,
    /**
     * The languages of the site, its own first; left out: Chinese and English. Every text of the site has words in
     * each of them.
     */
    languages: v.optional(Languages),
    name: Text,
    timeZone: TimeZone,
    presence: v.picklist(['open', 'pass']),
    /** Metres between marks. */
    spacing: v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)),
    /** Minutes of expected wait from which a site is called busy and crowded. */
    levels: v.pipe(
      v.strictObject({ busy: Minutes, crowded: Minutes }),
      v.check((levels) => levels.busy < levels.crowded, 'busy comes before crowded'),
    ),
    /** When a day left open ends, in the site's own time. */
    dayStart: ClockTime,
    hours: v.optional(Hours),
    /** Its hours by weekday and date, in place of `hours`. */
    calendar: v.optional(Timetable),
    place: v.optional(Place),
    wifi: v.optional(WifiName),
    group: v.optional(Group),
    /** Whether the site has ended: it opens no day, and lists leave it out. Its history stays. */
    ended: v.optional(v.boolean()),
    /** For how much holding a ticket keeps its place; left out: twice by its holder, and half an hour in all. */
    holding: v.optional(Holding),
    /** How many are called before somebody who comes back by themselves after a missed call; left out: three. */
    comeBack: v.optional(ComeBack),
    /** Whether a household stands on one mark or each person on one. */
    markPer: v.optional(v.picklist(['party', 'person'])),
    graceMinutes: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(30))),
    routineSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(3600))),
    /** The most parties that may plausibly come in a minute. When more come, a marshal has to let them in. */
    footfall: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_FOOTFALL))),
    /** The most people who may be inside at once: at the entrance nobody is called while they would be more. Left out: no limit. */
    capacity: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_INSIDE))),
    /** How many people can be served in a day. Left out: no limit. */
    quotas: v.optional(Quotas),
    /** How many others a desk calls between two tickets of a green lane while both wait; 2 where it is left out. */
    mix: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MIX))),
    /**
     * Only for a demonstration: how many times as fast its day is played. It has to be set before a day is opened.
     */
    speed: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(1000))),
    screen: v.optional(ScreenSettings),
    asks: v.optional(Asks),
    words: v.optional(OwnWords),
    /** What somebody who is turned away is told to do next, by the reason; left out: Yimi's own words. */
    turnAway: v.optional(TurnAway),
    /** Minutes of observation after service; left out: those of the kind. */
    observationMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240))),
    queues: v.pipe(
      v.array(QueueSettings),
      v.minLength(1),
      v.maxLength(23),
      v.check((items) => distinctIds(items), ONCE),
    ),
    desks: v.pipe(
      v.array(DeskSettings),
      v.minLength(1),
      v.maxLength(MOST_DESKS),
      v.check((items) => distinctIds(items), ONCE),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const { rule, index, to } of wrongWays(dataset.value))
      addIssue({ message: rule, expected: to, path: pathOf(['queues', index, 'then'], dataset.value) })
    for (const { rule, index, from } of wrongDraws(dataset.value))
      addIssue({ message: rule, expected: from, path: pathOf(['desks', index, 'queues'], dataset.value) })
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const { rule, path, limit } of wrongTimes(dataset.value))
      addIssue({ message: rule, expected: limit, path: pathOf(['calendar', ...path], dataset.value) })
    for (const { rule, index, queue } of wrongQuotas(dataset.value))
      addIssue({ message: rule, expected: queue, path: pathOf(['quotas', index, 'queues'], dataset.value) })
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed) for (const path of missingIn(dataset.value)) addIssue({ message: 'missing', path })
  }),
  v.transform((site) => inItsOrder(site)),
)
export type Site = Fixed<v.InferOutput<typeof Site>>

/**
 * The settings that a store holds; null where they are damaged. Fields that a newer version has added are accepted and
 * kept.
 */
export function settingsIn(stored: unknown): Site | null {
  const { issues = [] } = v.safeParse(Site, stored)
  return issues.every(isHarmless) ? (stored as Site) : null
}

/**
 * The faults that a newer version may cause: additional fields, an unknown language, and words that are missing in a
 * known one.
 */
function isHarmless({ type, expected, path, message }: v.BaseIssue<unknown>): boolean {
  if (type === 'picklist') return path?.[0]?.key === 'languages'
  return (type === 'strict_object' && expected === 'never') || message === 'missing'
}

function distinctIds(items: readonly { id: string }[]): boolean {
  return noRepeats(items.map((item) => item.id))
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
