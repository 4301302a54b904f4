// The list of sites: for everybody, and with more details for the staff of those sites. The row of a site has two
// halves, each a complete view: what the site is, which hardly changes, and its present state. A viewer is sent the
// halves that are new to it, so that four hundred sites cost it only what changes among them.

import * as v from 'valibot'
import { AlarmKind } from '../alarms/alarms.ts'
import { isUnserved, KeptFacts, keptFacts } from '../alarms/kept-facts.ts'
import { SiteId } from '../nouns/ids.ts'
import { Kind } from '../nouns/kinds.ts'
import type { Day } from '../nouns/model.ts'
import { Group, Hours, Place, type Site, TimeZone } from '../nouns/site.ts'
import { Text } from '../nouns/site-text.ts'
import { waitsOn } from '../waits/estimate.ts'
import { Wait } from '../waits/wait.ts'
import { Ahead } from './ahead.ts'
import { aheadKept } from './hours-ahead.ts'
import { ShownPause } from './pause.ts'
import { Level } from './shapes.ts'
import { SiteSummary, siteSummary } from './site.ts'

/** What a site is. */
export const SiteAbout = v.object({
  name: Text,
  timeZone: TimeZone,
  kind: Kind,
  place: v.nullable(Place),
  group: v.nullable(Group),
  hours: v.nullable(Hours),
  /** Left out at a site without a calendar. */
  ahead: v.optional(Ahead),
  /** Desks that it has, open or not. */
  allDesks: v.number(),
  /** Of its newest day. */
  date: v.string(),
})
export type SiteAbout = v.InferOutput<typeof SiteAbout>

/** How it fares. */
export const SiteNow = v.object({
  open: v.boolean(),
  level: Level,
  waiting: v.number(),
  people: v.number(),
  wait: Wait,
  desks: v.number(),
  /** The pause of the whole site; left out: there is none. */
  pause: v.optional(ShownPause),
  /** What has to be looked at there, worst first, each kind once. */
  alarms: v.array(AlarmKind),
  /** People served in the last hour; left out for readers who are not the site's staff. */
  served: v.optional(v.number()),
  /** People who can still be given numbers; null: no limit, or so many that nobody has to be told. Left out: it has no quota. */
  left: v.optional(v.nullable(v.number())),
})
export type SiteNow = v.InferOutput<typeof SiteNow>

export const SitesView = v.object({
  version: v.number(),
  protocol: v.number(),
  /**
   * The role in which the reader sees them; null: the public. Staff see the sites that they may read, everybody else
   * sees all.
   */
  as: v.nullable(v.picklist(['owner', 'marshal', 'viewer'])),
  /** Whether this view is complete: what was sent before is then replaced. */
  isWhole: v.boolean(),
  /** The rows with their new halves. The other rows do not change. */
  sites: v.array(v.object({ id: SiteId, about: v.optional(SiteAbout), now: v.optional(SiteNow) })),
  /** Sites that are not shown any more. */
  gone: v.array(SiteId),
})
export type SitesView = v.InferOutput<typeof SitesView>

/** A whole row. */
export type SiteRow = { readonly id: SiteId } & SiteAbout & SiteNow

/**
 * The version of the shape in which a site is stored beside its log. It is raised with every change of the shape, so
 * that older rows are rebuilt.
 */
export const SUMMARY_SHAPE = 4

/** What is kept of a site beside its log. */
export const KeptSummary = v.object({
  ...SiteSummary.entries,
  kept: v.optional(KeptFacts),
  /** Left out by release 0.1.0, whose shape is 1. */
  shape: v.optional(v.number()),
})
export type KeptSummary = v.InferOutput<typeof KeptSummary>

/**
 * The summary in a stored row. It may have the shape of today; an older shape that can be shown until it is rebuilt; or
 * an older one that cannot. Null: the row holds no summary.
 */
export function summaryOf(
  kept: unknown,
  site: SiteId,
): { readonly summary: KeptSummary | null; readonly isOlder: boolean } | null {
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || kept.id !== site) return null
  const shape = 'shape' in kept && typeof kept.shape === 'number' ? kept.shape : 1
  const summary = v.is(KeptSummary, kept) ? kept : null
  if (shape < SUMMARY_SHAPE) return { summary, isOlder: true }
  return summary && { summary, isOlder: false }
}

export function keptSummary(day: Day, at: number): KeptSummary {
  const waits = waitsOn(day, at)
  return { ...siteSummary(day, at, waits), kept: keptFacts(day, at, waits), shape: SUMMARY_SHAPE }
}

/**
 * A stored summary for the public, updated for the time that has passed since. `site`: its settings of now; null: they are
 * not known.
 */
export function summaryKept(
  { kept, shape: _, ahead, ...stored }: KeptSummary,
  at: number,
  site: Site | null,
): SiteSummary {
  const summary = { ...stored, ...aheadKept({ ...stored, ahead }, at, site) }
  if (!kept) return summary
  if (isUnserved(kept, at)) return { ...summary, level: 'unserved', wait: null }
  // the day is closed and its hours are over, so nobody with an open number is still there
  return summary.level === 'unserved' ? { ...summary, level: 'closed' } : summary
}

/** A stored summary with the present settings: while its day is not under way, they change without an event. */
export function withSettings(summary: KeptSummary, site: Site, facts: KeptFacts): KeptSummary {
  const { group: _, ended: __, ...rest } = summary
  return {
    ...rest,
    name: site.name,
    timeZone: site.timeZone,
    kind: site.kind,
    place: site.place ?? null,
    hours: site.hours ?? null,
    ...(site.group ? { group: site.group } : {}),
    ...(site.ended ? { ended: true } : {}),
    kept: { ...(summary.kept ?? facts), allDesks: site.desks.length },
  }
}

/** What a site is, from its summary. */
export function aboutOf(summary: SiteSummary, allDesks: number): SiteAbout {
  const { name, timeZone, kind, place, group = null, hours, ahead, date } = summary
  return { name, timeZone, kind, place, group, hours, ...(ahead ? { ahead } : {}), allDesks, date }
}

/** How it fares, as everybody may know. */
export function nowOf(summary: SiteSummary, alarms: SiteNow['alarms']): SiteNow {
  const { open, level, waiting, people, wait, desks, pause, left } = summary
  return {
    ...{ open, level, waiting, people, wait, desks, alarms },
    ...(pause ? { pause } : {}),
    ...(left === undefined ? {} : { left }),
  }
}

/** The rows after one more view of them. */
export function rowsAfter(rows: ReadonlyMap<SiteId, SiteRow>, view: SitesView): Map<SiteId, SiteRow> {
  const next = view.isWhole ? new Map<SiteId, SiteRow>() : new Map(rows)
  for (const id of view.gone) next.delete(id)
  for (const { id, about, now } of view.sites) {
    const before = next.get(id)
    // a row is sent whole before it is sent in halves, so a row without a half comes from no Yimi server
    if ((about || before) && (now || before)) next.set(id, { ...before, ...about, ...now, id } as SiteRow)
  }
  return next
}
