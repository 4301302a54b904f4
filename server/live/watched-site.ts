// One site that somebody watches: its viewers, the day that they are shown, and the timers by which they are served.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { sayingChangesAt } from '../../shared/day/views/prompt.ts'
import type { Clock } from '../clock.ts'
import type { Change } from '../days/change.ts'
import type { Days } from '../days/days.ts'
import { forgetScreens, type Room, roomOf } from './room.ts'
import type { Slices } from './slices.ts'
import { Throttle } from './throttle.ts'
import { type Timer, timer } from './timer.ts'
import { touchedBy } from './touched.ts'
import type { Viewer } from './viewer.ts'

/** Milliseconds between two views of a waiting ticket or of a site's public figures. */
const CROWD_EVERY = 1000
/** Milliseconds after which all is looked at again: waits and fresh calls change by themselves. */
const AGAIN = 15_000

interface Parts {
  readonly days: Pick<Days, 'day' | 'watch'>
  readonly clock: Clock
  readonly slices: Slices<Viewer>
  /** Looks at what marshals see besides the day, which other nodes may have changed. */
  lookAsides(site: SiteId): void
  readonly log: { warn(about: object, message: string): void }
}

export class WatchedSite {
  readonly room: Room
  readonly #parts: Parts
  readonly #crowd: Throttle
  readonly #phonesTurnedAway: Throttle
  /** Rings when a prompt or an announcement is over: no event says so. */
  readonly #saying: Timer
  readonly #release: () => void
  #cancel: () => void
  #isClosed = false

  /** Begins to read the day: whoever is in the room then is served. */
  constructor(site: SiteId, parts: Parts) {
    const { days, clock, slices } = parts
    this.#parts = parts
    this.room = roomOf(site)
    this.#release = days.watch(site)
    this.#crowd = new Throttle(clock, CROWD_EVERY, () => slices.later(this.room.crowd()))
    this.#phonesTurnedAway = new Throttle(clock, CROWD_EVERY, () => this.tellMarshals())
    this.#saying = timer(clock, () => this.#fallSilent())
    this.#cancel = this.#lookAgainLater()
    void this.#read()
  }

  /** Serves whoever the change names and whoever works here at once, and the others soon. */
  change({ day, records, isBack }: Change): void {
    if (isBack) {
      this.#goBack(day)
      return
    }
    const { room } = this
    const touched = touchedBy(records, room.day, day)
    room.take(day)
    this.#parts.slices.first([...room.screens, ...room.holders(touched), ...room.marshals])
    this.#crowd.mark()
    this.#ringWhenSayingEnds(day)
  }

  /** Something changed that marshals alone see. */
  tellMarshals(): void {
    for (const kind of ['marshal', 'counsellor']) this.room.shared.delete(kind)
    this.#parts.slices.first(this.room.marshals)
  }

  /** One more phone was turned away: marshals see how many, at most once a second. */
  countTurnedAway(): void {
    this.#phonesTurnedAway.mark()
  }

  /** The code on the screens is another one from now on. */
  renewScreens(): void {
    forgetScreens(this.room)
    this.#parts.slices.first(this.room.screens)
  }

  close(): void {
    this.#isClosed = true
    this.#cancel()
    this.#crowd.stop()
    this.#phonesTurnedAway.stop()
    this.#saying.stop()
    this.#release()
  }

  #lookAgainLater(): () => void {
    return this.#parts.clock.after(AGAIN, () => {
      this.#cancel = this.#lookAgainLater()
      void this.#read()
    })
  }

  /** The settings of a day that nobody has opened yet change without an event. */
  async #read(): Promise<void> {
    const { room } = this
    const { days, slices, log, lookAsides } = this.#parts
    if (room.marshals.size) lookAsides(room.site)
    try {
      room.take(await days.day(room.site))
    } catch (error) {
      log.warn({ err: error, site: room.site }, 'the day of a site could not be read')
    }
    if (this.#isClosed) return
    slices.later([...room.screens, ...room.marshals])
    this.#crowd.mark()
    if (room.day) this.#ringWhenSayingEnds(room.day)
  }

  /** The store went back, so views of later versions are void. Whoever comes in again sees the true day, or hears that the number is unknown. */
  #goBack(day: Day): void {
    const { room } = this
    const isOlder = room.day !== null && (day.date < room.day.date || day.version < room.day.version)
    room.takeBack(day)
    if (isOlder) for (const viewer of room.all()) viewer.wire.close()
    else this.#parts.slices.later(room.all())
  }

  #fallSilent(): void {
    const { room } = this
    if (!room.day) return
    room.shared.clear()
    this.#parts.slices.first([...room.screens, ...room.marshals])
    this.#crowd.mark()
    this.#ringWhenSayingEnds(room.day)
  }

  #ringWhenSayingEnds(day: Day): void {
    const ends = sayingChangesAt(day, this.#parts.clock.now())
    this.#saying.by(ends ?? Number.POSITIVE_INFINITY)
  }
}
