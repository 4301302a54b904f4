// The rows of the list of sites as JSON, each half with the look at which it last changed, so that who has seen a look
// needs only what is newer. Made a few milliseconds a turn: there may be four hundred, and a forecast in each.

import { alarmsOf, kindsOf, publicKinds } from '../../shared/day/alarms/alarms.ts'
import { kindsKept, servedBy, servedOf } from '../../shared/day/alarms/kept-facts.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
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
  readonly days: Pick<Days, 'kept' | 'peek' | 'settingsKnown'>
  readonly clock: Pick<Clock, 'now' | 'unbelieved'>
  screensOf(site: SiteId): MarshalView['screens']
  readonly log: { warn(about: object, message: string): void }
}

export class SiteRows {
  readonly #parts: Parts
  readonly #rows = new Map<SiteId, Row>()
  /** Sites that are no more, and the look that missed them. */
  readonly #gone = new Map<SiteId, number>()
  /** A cache of packets, by what a reader has seen and may read: nearly all readers share one. */
  readonly #packets = new Map<string, Packet | null>()
  readonly #waitsOf = keptWaits()
  #looks = 0
  #lookedAt = Number.NEGATIVE_INFINITY
  #looking: Promise<void> | null = null

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Brings the rows up to date. `fresh`: a look of a moment ago is good enough. `now`: as they are now. `anew`: those too in
   * which nothing seems to have changed. Never throws: a row that cannot be made stays as it was, and the log says so.
   */
  look(how: 'fresh' | 'now' | 'anew'): Promise<void> {
    // one that has begun may have passed by what has changed since
    if (this.#looking) return how === 'fresh' ? this.#looking : this.#looking.then(() => this.look(how))
    const now = this.#parts.clock.now()
    const isFresh = this.#lookedAt <= now && now - this.#lookedAt < LOOK_EVERY
    if (how === 'fresh' && isFresh) return Promise.resolve()
    this.#looking = this.#lookAtAll(how === 'anew').finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  /**
   * The halves that changed after the look `seen` (0: all of them), of the sites that `staff` may read (null: every
   * site, without what staff alone see). Returns null where nothing changed.
   */
  since(seen: number, staff: Staff | null): Packet | null {
    const key = `${seen} ${staff && JSON.stringify([staff.role, staff.sites, staff.allSites])}`
    let packet = this.#packets.get(key)
    if (packet === undefined) {
      packet = this.#packetSince(seen, staff)
      this.#packets.set(key, packet)
    }
    return packet
  }

  async #lookAtAll(anew: boolean): Promise<void> {
    const { days, clock } = this.#parts
    this.#lookedAt = clock.now()
    let began = performance.now()
    const changed = new Map<SiteId, Row>()
    const here = new Set<SiteId>()
    for (const [id, kept] of [...days.kept()]) {
      // one that was put away is shown to nobody
      if (kept.ended) continue
      here.add(id)
      const row = this.#lookAt(id, kept, anew)
      if (row) changed.set(id, row)
      if (performance.now() - began < AT_A_TIME) continue
      await nextTurn()
      began = performance.now()
    }
    this.#take(changed, here)
  }

  /** The site's row, made anew; null where the one that there is is good enough, or another could not be made. */
  #lookAt(id: SiteId, kept: KeptSummary, anew: boolean): Row | null {
    const { days, clock, log } = this.#parts
    const day = days.peek(id)
    // a day that is over still has the settings with which it ended; `kept` has those of now
    const source = day && day.state !== 'ended' ? day : kept
    const before = this.#rows.get(id)
    if (!anew && before?.source === source && isGood(before, clock.now())) return null
    try {
      return this.#rowOf(id, source, before)
    } catch (error) {
      log.warn({ err: error, site: id }, 'the row of a site could not be made')
      return null
    }
  }

  /** Takes in a look all at once: nobody sees half of it. */
  #take(changed: ReadonlyMap<SiteId, Row>, here: ReadonlySet<SiteId>): void {
    this.#looks += 1
    for (const [id, row] of changed) {
      this.#rows.set(id, row)
      this.#gone.delete(id)
    }
    for (const id of this.#rows.keys()) {
      if (here.has(id)) continue
      this.#rows.delete(id)
      this.#gone.set(id, this.#looks)
    }
    this.#packets.clear()
  }

  #rowOf(id: SiteId, source: Day | KeptSummary, before: Row | undefined): Row {
    const at = this.#parts.clock.now()
    const { summary, alarms, served, allDesks } = this.#factsOf(id, source, at)
    const now: SiteNow = nowOf(summary, publicKinds(alarms))
    return {
      source,
      at,
      about: this.#halfOf(aboutOf(summary, allDesks), before?.about),
      now: this.#halfOf(now, before?.now),
      ours: this.#halfOf({ ...now, alarms, served } satisfies SiteNow, before?.ours),
    }
  }

  #factsOf(id: SiteId, source: Day | KeptSummary, at: number) {
    const screens = this.#parts.screensOf(id)
    const unbelieved = this.#parts.clock.unbelieved()
    if ('queues' in source) {
      const waits = this.#waitsOf(source, at)
      return {
        summary: siteSummary(source, at, waits),
        alarms: kindsOf(alarmsOf(source, at, screens, unbelieved, waits)),
        served: servedBy(source, at),
        allDesks: source.site.desks.length,
      }
    }
    const { kept } = source
    return {
      summary: summaryKept(source, at, this.#parts.days.settingsKnown(id)),
      alarms: kept ? kindsKept(kept, at, screens, unbelieved) : [],
      served: kept ? servedOf(kept, at) : 0,
      allDesks: kept?.allDesks ?? 0,
    }
  }

  /** Returns `before` where the text is the same, so that the half keeps the look at which it last changed. */
  #halfOf(what: object, before: Half | undefined): Half {
    const text = JSON.stringify(what)
    return before?.text === text ? before : { text, look: this.#looks + 1 }
  }

  #packetSince(seen: number, staff: Staff | null): Packet | null {
    const isWhole = seen === 0
    const items: string[] = []
    for (const [id, row] of this.#rows) {
      if (staff && !reads(staff, id)) continue
      const now = staff ? row.ours : row.now
      const halves = [
        ...(row.about.look > seen ? [`"about":${row.about.text}`] : []),
        ...(now.look > seen ? [`"now":${now.text}`] : []),
      ]
      if (halves.length) items.push(`{"id":${JSON.stringify(id)},${halves.join()}}`)
    }
    const left = isWhole ? [] : [...this.#gone].flatMap(([id, look]) => (look > seen ? [id] : []))
    if (!isWhole && items.length === 0 && left.length === 0) return null
    const head = JSON.stringify({ protocol: PROTOCOL, as: staff?.role ?? null, isWhole, gone: left })
    return { version: this.#looks, head: noHead, body: `${head.slice(0, -1)},"sites":[${items.join()}]}` }
  }
}

/** Also false where the clock was put back. */
function isGood({ at }: Row, now: number): boolean {
  return at <= now && now - at < GOOD_FOR
}
