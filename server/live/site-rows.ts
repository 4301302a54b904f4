// The rows of the list of sites as JSON, each half with the look at which it last changed, so that who has seen a look
// needs only what is newer. Made a few milliseconds a turn: there may be four hundred, and a forecast in each.

import { alarmsOf, kindsOf } from '../../shared/day/alarms/alarms.ts'
import { kindsKept, servedBy, servedOf } from '../../shared/day/alarms/kept-facts.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { SiteId } from '../../shared/day/nouns/site.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import { siteSummary } from '../../shared/day/views/site.ts'
import { aboutOf, type KeptSummary, nowOf, type SiteNow, summaryKept } from '../../shared/day/views/sites.ts'
import { PROTOCOL } from '../../shared/protocol/version.ts'
import { reads, type StaffActor } from '../access/actor.ts'
import type { Clock } from '../clock.ts'
import type { Days } from '../days/days.ts'
import { nextTurn } from '../days/turns.ts'
import { keptWaits } from './kept-waits.ts'
import { noHead, type Packet } from './packet.ts'

/** Milliseconds after which a row is made anew although nothing has happened there: waits and alarms go on. */
const GOOD_FOR = 15_000
/** Milliseconds for which nobody looks again. */
const LOOK_EVERY = 1000
/** Milliseconds of one turn of the event loop that may go into it. */
const AT_A_TIME = 2

type Staff = StaffActor['staff']

export interface SiteRows {
  /**
   * Brings the rows up to date. `fresh`: a look of a moment ago is good enough. `now`: as they are now. `anew`: those too in
   * which nothing seems to have changed. Never throws: a row that cannot be made stays as it was, and the log says so.
   */
  look(how: 'fresh' | 'now' | 'anew'): Promise<void>
  /**
   * The halves that changed after the look `seen` (0: all of them), of the sites that `staff` may read (null: every
   * site, without what staff alone see). Returns null where nothing changed.
   */
  since(seen: number, staff: Staff | null): Packet | null
}

/** A half of a row, and the look at which it last changed. */
interface Half {
  readonly text: string
  readonly look: number
}

interface Row {
  /** What it was made of, and when. */
  readonly source: Day | KeptSummary
  readonly at: number
  readonly about: Half
  /** For everybody, and for the site's staff. */
  readonly now: Half
  readonly ours: Half
}

interface Parts {
  readonly days: Pick<Days, 'kept' | 'peek'>
  readonly clock: Pick<Clock, 'now' | 'unbelieved'>
  screensOf(site: SiteId): MarshalView['screens']
  readonly log: { warn(about: object, message: string): void }
}

export function siteRows({ days, clock, screensOf, log }: Parts): SiteRows {
  const waitsOf = keptWaits()
  const rows = new Map<SiteId, Row>()
  const gone = new Map<SiteId, number>()
  /** A cache of packets, by what a reader has seen and may read: nearly all readers share one. */
  const made = new Map<string, Packet | null>()
  let looks = 0
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | null = null

  return {
    look,
    since(seen, staff) {
      const key = `${seen} ${staff && JSON.stringify([staff.role, staff.sites, staff.allSites])}`
      let packet = made.get(key)
      if (packet === undefined) {
        packet = packetSince(seen, staff)
        made.set(key, packet)
      }
      return packet
    },
  }

  function look(how: 'fresh' | 'now' | 'anew'): Promise<void> {
    // one that has begun may have passed by what has changed since
    if (looking) return how === 'fresh' ? looking : looking.then(() => look(how))
    const isFresh = lookedAt <= clock.now() && clock.now() - lookedAt < LOOK_EVERY
    if (how === 'fresh' && isFresh) return Promise.resolve()
    looking = lookAtAll(how === 'anew').finally(() => {
      looking = null
    })
    return looking
  }

  async function lookAtAll(anew: boolean): Promise<void> {
    lookedAt = clock.now()
    let began = performance.now()
    const changed = new Map<SiteId, Row>()
    const here = new Set<SiteId>()
    for (const [id, kept] of [...days.kept()]) {
      // one that was put away is shown to nobody
      if (kept.ended) continue
      here.add(id)
      const day = days.peek(id)
      // a day that is over still has the settings with which it ended; `kept` has those of now
      const source = day && day.state !== 'ended' ? day : kept
      const before = rows.get(id)
      if (!anew && before?.source === source && isGood(before, clock.now())) continue
      try {
        changed.set(id, rowOf(id, source, before))
      } catch (error) {
        log.warn({ err: error, site: id }, 'the row of a site could not be made')
      }
      if (performance.now() - began < AT_A_TIME) continue
      await nextTurn()
      began = performance.now()
    }
    // all at once: nobody sees half of a look
    looks += 1
    for (const [id, row] of changed) {
      rows.set(id, row)
      gone.delete(id)
    }
    for (const id of rows.keys()) {
      if (here.has(id)) continue
      rows.delete(id)
      gone.set(id, looks)
    }
    made.clear()
  }

  function rowOf(id: SiteId, source: Day | KeptSummary, before: Row | undefined): Row {
    const at = clock.now()
    const screens = screensOf(id)
    const unbelieved = clock.unbelieved()
    const [summary, alarms, served, allDesks] =
      'queues' in source
        ? [
            siteSummary(source, at, waitsOf(source, at)),
            kindsOf(alarmsOf(source, at, screens, unbelieved, waitsOf(source, at))),
            servedBy(source, at),
            source.site.desks.length,
          ]
        : [
            summaryKept(source, at),
            source.kept ? kindsKept(source.kept, at, screens, unbelieved) : [],
            source.kept ? servedOf(source.kept, at) : 0,
            source.kept?.allDesks ?? 0,
          ]
    const now: SiteNow = nowOf(summary, alarms)
    return {
      source,
      at,
      about: halfOf(aboutOf(summary, allDesks), before?.about),
      now: halfOf(now, before?.now),
      ours: halfOf({ ...now, served } satisfies SiteNow, before?.ours),
    }
  }

  /** Returns `before` where the text is the same, so that the half keeps the look at which it last changed. */
  function halfOf(what: object, before: Half | undefined): Half {
    const text = JSON.stringify(what)
    return before?.text === text ? before : { text, look: looks + 1 }
  }

  function packetSince(seen: number, staff: Staff | null): Packet | null {
    const isWhole = seen === 0
    const items: string[] = []
    for (const [id, row] of rows) {
      if (staff && !reads(staff, id)) continue
      const now = staff ? row.ours : row.now
      const halves = [
        ...(row.about.look > seen ? [`"about":${row.about.text}`] : []),
        ...(now.look > seen ? [`"now":${now.text}`] : []),
      ]
      if (halves.length) items.push(`{"id":${JSON.stringify(id)},${halves.join()}}`)
    }
    const left = isWhole ? [] : [...gone].flatMap(([id, look]) => (look > seen ? [id] : []))
    if (!isWhole && items.length === 0 && left.length === 0) return null
    const head = JSON.stringify({ protocol: PROTOCOL, as: staff?.role ?? null, isWhole, gone: left })
    return { version: looks, head: noHead, body: `${head.slice(0, -1)},"sites":[${items.join()}]}` }
  }
}

/** Also false where the clock was put back. */
function isGood({ at }: Row, now: number): boolean {
  return at <= now && now - at < GOOD_FOR
}
