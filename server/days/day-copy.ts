// A keeper's copy of the newest day of its site, and what listeners know of it. They never hear of what is not on disk.

import { foldSliced } from '../../shared/day/evolve.ts'
import { remember } from '../../shared/day/log/answers.ts'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import { isUnderWay } from '../../shared/day/nouns/find.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { DayRow, LogStore } from '../store/ports/log.ts'
import { rowOf } from './append-of.ts'
import type { Written } from './attempt.ts'
import {
  type CopyState,
  failLoad,
  finishLoad,
  type InDoubt,
  inDoubt,
  type Loading,
  load,
  ready,
  type Unread,
  unread,
} from './copy-state.ts'
import type { KeeperParts } from './keeper-parts.ts'
import { type KeptDay, loadDay } from './kept-day.ts'
import type { Reached } from './past.ts'
import {
  catchUp,
  hearOf,
  type Publication,
  publish,
  revoke,
  unheardFrom,
  unpublished,
} from './publication.ts'
import { readLog } from './read-log.ts'
import { inTurns } from './turns.ts'

type Parts = Omit<KeeperParts, 'commit' | 'threw'>

export class DayCopy {
  readonly #site: SiteId
  readonly #parts: Parts
  #state: CopyState<KeptDay> = unread
  #published: Publication = unpublished

  constructor(site: SiteId, parts: Parts) {
    this.#site = site
    this.#parts = parts
  }

  /** The day as it is on disk. Rejects when it cannot be read. */
  async current(): Promise<KeptDay> {
    for (;;) {
      if (this.#state.is === 'ready') return this.#state.day
      // whoever drops the copy while it is being read wants it read once more
      await (this.#state.is === 'loading' ? this.#state.ended : this.#load(this.#state))
    }
  }

  /** The day, when it is in memory. */
  peek(): KeptDay | null {
    return this.#state.is === 'ready' ? this.#state.day : null
  }

  /** The log is read again at the next question. */
  drop(): void {
    this.#state = unread
  }

  /** An append failed, and may have been written all the same. */
  doubt(): void {
    this.#state = inDoubt
  }

  /** The store went back: listeners hear what the day is now. */
  async readAgain(): Promise<void> {
    this.#published = revoke(this.#published)
    this.drop()
    await this.current()
  }

  /** Another process has appended to the log. */
  hearOf(row: Reached): void {
    this.#published = hearOf(this.#published, row)
  }

  isBehind(): boolean {
    return this.#published.is === 'behind'
  }

  /** What was decided is on disk: it is the day now, and listeners hear of it. Rejects when the day had to be read and cannot be. */
  async settle({ copy, before, batch, row }: Written): Promise<void> {
    if (!row) return
    if (this.peek() === copy) return this.#take(before, batch.day, batch.records, row)
    // the copy was dropped while the events were written: the store may have gone back meanwhile, and only the log can say
    this.drop()
    await this.current()
  }

  /** Reads what another process has appended, for listeners to hear. Rejects when it cannot be read. */
  async comeAlong(): Promise<void> {
    if (this.#published.is !== 'behind') return
    this.#published = catchUp(this.#published)
    await this.#readOn((newest) => this.#isBack(newest))
  }

  /** The same after an append to `refused` was refused: the log must have gone on since, or it is another one. */
  async overtake(refused: Day): Promise<void> {
    // the store may have gone back, and be further by now than this node knew it to be: what is added then is no sequel
    await this.#parts.epoch.fresh()
    await this.#readOn((newest) =>
      newest?.date === refused.date && newest.version === refused.version ? 'surely' : this.#isBack(newest),
    )
  }

  /** Takes in what is in the log after the copy. */
  async takeIn(read: LogStore['read']): Promise<void> {
    const before = this.peek()
    if (!before || before.damage) return
    const records = await readLog(read, { site: this.#site, date: before.day.date }, before.day.version)
    const day = await inTurns(foldSliced(before.day, records))
    if (this.peek() === before && records.length) this.#take(before, day, records)
  }

  async #readOn(isBack: (newest: Reached | undefined) => boolean | 'surely'): Promise<void> {
    const [newest] = await this.#parts.store.days(this.#site, 1)
    const back = isBack(newest)
    if (back) await this.#parts.wentBack(back === 'surely')
    const copy = this.peek()
    // another day, or one that could not be read to its end, is read from its beginning
    if (copy && (newest?.date !== copy.day.date || copy.damage)) this.drop()
    await this.current()
    await this.takeIn(this.#parts.store.read)
  }

  #isBack(newest: Reached | undefined): boolean {
    return !newest || this.#parts.isBack(newest)
  }

  #load(from: Unread | InDoubt): Promise<void> {
    const loading: Loading = load(
      from,
      this.#read()
        .then((read) => this.#finishLoad(loading, read))
        .catch((error) => this.#failLoad(loading, error)),
    )
    this.#state = loading
    return loading.ended
  }

  async #read(): Promise<Loaded> {
    const { store, clock } = this.#parts
    const copy = await loadDay(store, this.#site, clock.now())
    const { date, version } = copy.day
    // what was appended while nobody here could follow it, or by this process without an answer
    const from = copy.damage ? null : unheardFrom(this.#published, { date, version })
    const missed = from === null ? [] : await readLog(store.read, { site: this.#site, date }, from)
    return { copy, missed: missed.filter((record) => record.version <= version) }
  }

  #finishLoad(loading: Loading, { copy, missed }: Loaded): void {
    if (this.#state !== loading) return
    const { day, damage } = copy
    const { clock, damaged, failed, isBack, loaded, wentBack } = this.#parts
    if (damage) damaged(day.date, damage)
    if (isBack(day)) void wentBack().catch((error) => failed(this.#site, error))
    // a clock that was put back while the server was down would hold the day's time still for hours
    if (isUnderWay(day)) clock.notBefore(day.at)
    loaded(day)
    // whoever saw the day before it could not be read has to hear of that
    this.#publish(day, missed, damage !== null)
    this.#state = finishLoad(this.#state, loading, copy)
  }

  #failLoad(loading: Loading, error: unknown): void {
    if (this.#state !== loading) return
    this.#state = failLoad(this.#state, loading)
    throw error
  }

  #take(before: KeptDay, day: Day, records: readonly Recorded[], row?: DayRow): void {
    // one that a marshal has had go on is damaged no more
    const damage = day.state === 'damaged' ? before.damage : null
    this.#state = ready({ ...before, day, damage, answers: remember(before.answers, records) })
    this.#publish(day, records, false, row)
  }

  #publish(day: Day, records: readonly Recorded[], always: boolean, row?: DayRow): void {
    const isBack = this.#published.is === 'revoked'
    this.#published = publish(this.#published, day)
    if (records.length === 0 && !isBack && !always) return
    this.#parts.changed({ day, records, row: row ?? rowOf(day, this.#parts.clock.now()), isBack })
  }
}

/** A day that was read, and what of its log listeners have missed. */
interface Loaded {
  readonly copy: KeptDay
  readonly missed: readonly Recorded[]
}
