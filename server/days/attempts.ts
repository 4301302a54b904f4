// Decides a batch of commands on the day as this process knows it, and appends what comes of it if nobody was quicker.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { isPastEnd } from '../../shared/day/rules/hours.ts'
import { appendOf } from './append-of.ts'
import type { Ask } from './ask.ts'
import { type Attempt, overtaken, type Written } from './attempt.ts'
import { endAsk, isDatedByHours, noted, opens } from './clock-ask.ts'
import type { DayCopy } from './day-copy.ts'
import { type Batch, decideBatch } from './decide-batch.ts'
import type { KeeperParts } from './keeper-parts.ts'
import { type DayToOpen, dayToOpen } from './kept-day.ts'
import { inTurns } from './turns.ts'
import type { Writer } from './writer.ts'

type Parts = Pick<KeeperParts, 'store' | 'clock' | 'epoch' | 'threw'>

export class Attempts {
  readonly #site: SiteId
  readonly #parts: Parts
  readonly #copy: DayCopy

  constructor(site: SiteId, parts: Parts, copy: DayCopy) {
    this.#site = site
    this.#parts = parts
    this.#copy = copy
  }

  /** `format`: the newest log format that may be written; left out: whichever the commands need. */
  async make(asks: readonly Ask[], writer: Writer, format?: number): Promise<Attempt> {
    const { store, clock, epoch } = this.#parts
    const isOpening = opens(asks[0])
    const end = isOpening ? await this.#endPastDay(writer) : null
    if (end?.is === 'overtaken') return end
    // what is opened must not count from the past before: it has no day to be refused by
    const inEpoch = isOpening ? await epoch.fresh() : epoch.now()
    const copy = await this.#copy.current()
    const opening = isOpening
      ? await dayToOpen(store, copy, clock.now(), isDatedByHours(asks[0]))
      : { before: copy }
    const batch = await this.#decide(opening, asks, inEpoch, format)
    const attempt = { copy, before: opening.before, batch }
    if (batch.records.length === 0) return this.#writeNothing(attempt, writer)
    const append = appendOf(this.#site, opening.before, batch, clock.now(), opening.settings)
    const appended = await writer.append(append)
    // some node cannot read yet what one of the commands would write: that one alone is refused
    if (appended === 'too-new' && format === undefined)
      return this.make(asks, writer, (await store.format()).format)
    return appended === 'written' ? { is: 'written', ...attempt, row: append.row } : overtaken(opening.before)
  }

  /** Ends the day before another is opened: whoever opens it may be quicker than what falls due by itself. */
  async #endPastDay(writer: Writer): Promise<Attempt | null> {
    if (!isPastEnd((await this.#copy.current()).day, this.#parts.clock.now())) return null
    const end = await this.make([endAsk()], writer)
    if (end.is === 'written') await this.#copy.settle(end)
    return end
  }

  #decide(
    { before, ...set }: DayToOpen,
    asks: readonly Ask[],
    epoch: number,
    format?: number,
  ): Promise<Batch> {
    const { clock, threw } = this.#parts
    const now = { at: clock.now(), unbelieved: clock.unbelieved(), epoch, format, ...set }
    return inTurns(decideBatch(before, noted(before.day, epoch, asks), now, threw))
  }

  async #writeNothing(attempt: Omit<Written, 'is' | 'row'>, writer: Writer): Promise<Attempt> {
    const isNewest = await writer.isNewest(attempt.before.day)
    return isNewest ? { is: 'written', ...attempt, row: null } : overtaken(attempt.before)
  }
}
