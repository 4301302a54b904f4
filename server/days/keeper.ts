// One site's day in memory, and the mailbox before it. Whatever it tells anyone is on disk.

import { foldSliced } from '../../shared/day/evolve.ts'
import { remember } from '../../shared/day/log/answers.ts'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import { isUnderWay } from '../../shared/day/nouns/find.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { SiteId } from '../../shared/day/nouns/site.ts'
import { isPastEnd } from '../../shared/day/rules/hours.ts'
import type { Appended, DayRow, LogStore } from '../store/ports/log.ts'
import { appendOf, rowOf } from './append-of.ts'
import { type Answer, type Ask, siteDamaged, unavailable } from './ask.ts'
import { noted, opens, timeAsk } from './clock-ask.ts'
import type { Commit } from './commit.ts'
import { damageIn } from './damaged.ts'
import { type Batch, decideBatch } from './decide-batch.ts'
import type { KeeperParts } from './keeper-parts.ts'
import { type DayToOpen, dayToOpen, type KeptDay, loadDay } from './kept-day.ts'
import type { Reached } from './past.ts'
import { readLog } from './read-log.ts'
import { inTurns } from './turns.ts'

/** More than a site's footfall of a minute: beyond it the store has stalled, and memory must not follow. */
const MOST_WAITING = 5_000
/** Keeps one site's turn of the event loop to a few milliseconds. */
const MOST_TOGETHER = 200
/** After so many refusals in a row the day is held while it is decided: a busy one would go on refusing the slower node. */
const MOST_REFUSED = 2
/** Other writers were quicker this often in a row: something else is wrong. */
const MOST_MOVED = 20

export interface Keeper {
  /** Decides a command and answers when its events are on disk, or that they are not known to be. */
  ask(ask: Ask): Promise<Answer>
  /** The day as it is on disk. Rejects when it cannot be read. */
  day(): Promise<Day>
  /** The day, when it is in memory. */
  peek(): Day | null
  /** Lets go of the day, to read it again at the next question. */
  letGo(): void
  /** The store went back: whatever is known of the day is forgotten, and what it is now is told. */
  readAgain(): Promise<void>
  /** Takes in what another process has appended, where anyone here has seen the day before it. */
  follow(row: Reached): void
  isIdle(): boolean
}

/** Keeps the newest day of a site. */
export function keeperOf(
  site: SiteId,
  { store, commit, clock, changed, loaded, epoch, isBack, wentBack, failed, damaged, threw }: KeeperParts,
): Keeper {
  const mailbox: { ask: Ask; reply(answer: Answer): void }[] = []
  let kept: KeptDay | null = null
  let loading: Promise<KeptDay> | null = null
  let pumping = false
  let movedOn = 0
  /** What listeners have heard of, and readers have been given. */
  let told: Reached | null = null
  /** How far the day has come elsewhere. */
  let ahead: Reached | null = null
  /** Whether listeners have yet to hear that the day is another one: it may be a while until it can be read. */
  let isOwed = false

  return {
    ask: (ask) =>
      new Promise((reply) => {
        if (mailbox.length >= MOST_WAITING) return reply(unavailable)
        mailbox.push({ ask, reply })
        if (!pumping) void pump()
      }),
    day: async () => (await current()).day,
    peek: () => kept?.day ?? null,
    letGo() {
      kept = null
    },
    async readAgain() {
      isOwed ||= told !== null
      kept = told = ahead = null
      await current()
    },
    follow(row) {
      if (!isNews(row)) return
      ahead = row
      if (!pumping) void pump()
    },
    isIdle: () => !pumping,
  }

  async function pump(): Promise<void> {
    pumping = true
    // whatever arrives in this turn of the event loop is decided together
    await Promise.resolve()
    while (mailbox.length || ahead) {
      if (ahead) await comeAlong(ahead)
      else await decideSome(mailbox.splice(0, sizeOfBatch()))
    }
    pumping = false
  }

  async function decideSome(together: typeof mailbox): Promise<void> {
    const asks = together.map(({ ask }) => ask)
    try {
      const attempt = movedOn < MOST_REFUSED ? await decide(asks, commit) : await decideAlone(asks)
      if (attempt.appended !== 'written') {
        movedOn += 1
        if (movedOn > MOST_MOVED) throw new Error(`${site} moves on faster than it can be decided`)
        await catchUp(attempt.before.day)
        mailbox.unshift(...together)
        return
      }
      settle(attempt)
      const answers = attempt.batch.answers.slice(-asks.length)
      for (const [index, answer] of answers.entries()) together[index]?.reply(answer)
    } catch (error) {
      // it may have been written all the same: the log is read again before anything more is decided
      kept = null
      failed(site, error)
      const answer = damageIn(error) === 'site-damaged' ? siteDamaged : unavailable
      for (const { reply } of together) reply(answer)
    }
  }

  /** A command that may begin a new day begins a batch of its own. */
  function sizeOfBatch(): number {
    const opening = mailbox.findIndex(({ ask }, index) => index > 0 && opens(ask))
    return Math.min(MOST_TOGETHER, opening < 0 ? mailbox.length : opening)
  }

  /** `format`: the newest that what they write may have; left out: whatever it takes. */
  async function decide(
    asks: readonly Ask[],
    commit: Commit,
    isHeld = false,
    format?: number,
  ): Promise<Attempt> {
    const isOpening = opens(asks[0])
    // what is opened then is the next day: who opens it may be quicker than what falls due by itself
    if (isOpening && isPastEnd((await current()).day, clock.now())) {
      const end = await decide([timeAsk()], commit, isHeld)
      if (end.appended !== 'written') return end
      settle(end)
    }
    // what is opened must not count from the past before: it has no day to be refused by
    const inEpoch = isOpening ? await epoch.fresh() : epoch.now()
    const kept = await current()
    const opening: DayToOpen = isOpening ? await dayToOpen(store, kept, clock.now()) : { before: kept }
    const { before, ...set } = opening
    const now = { at: clock.now(), unbelieved: clock.unbelieved(), epoch: inEpoch, format, ...set }
    const batch = await inTurns(decideBatch(before, noted(before.day, inEpoch, asks), now, threw))
    if (batch.records.length) {
      const append = appendOf(site, before, batch, clock.now(), set.settings)
      const appended = await commit(append)
      // some node cannot read yet what one of them would write: that one alone is refused
      if (appended === 'too-new' && format === undefined)
        return decide(asks, commit, isHeld, (await store.format()).format)
      return { before, batch, row: append.row, appended }
    }
    return {
      before,
      batch,
      row: null,
      appended: isHeld || (await isNewest(before.day)) ? 'written' : 'moved',
    }
  }

  /**
   * Whether the day is as it is on disk. What writes nothing is not refused by the store where the day has moved on, and
   * nobody may be told no because this node has not heard yet of what another was asked.
   */
  async function isNewest({ date, version }: Day): Promise<boolean> {
    if (!store.follow) return true
    const [newest] = await store.days(site, 1)
    return newest?.date === date ? newest.version === version : version === 0 && (newest?.date ?? '') < date
  }

  async function decideAlone(asks: readonly Ask[]): Promise<Attempt> {
    const { date } = (await current()).day
    return store.alone(site, date, async ({ append, read }) => {
      await takeIn(read)
      return decide(asks, async (one) => (await append([one]))[0] ?? 'moved', true)
    })
  }

  /** What was decided is on disk: it is the day now, and is told. */
  function settle({ before, batch, row }: Attempt): void {
    movedOn = 0
    if (row) take(before, batch.day, batch.records, row)
  }

  function take(
    before: KeptDay,
    day: Day,
    records: readonly Recorded[],
    row = rowOf(day, clock.now()),
  ): void {
    // one that a marshal has had go on is damaged no more
    const damage = day.state === 'damaged' ? before.damage : null
    kept = { ...before, day, damage, answers: remember(before.answers, records) }
    tell(day, records, row)
  }

  function tell(day: Day, records: readonly Recorded[], row?: DayRow): void {
    told = { date: day.date, version: day.version }
    if (records.length) changed({ day, records, row: row ?? rowOf(day, clock.now()) })
  }

  /** Nobody here needs to hear of a day that none of them has seen. */
  function isNews({ date, version }: Reached): boolean {
    return told !== null && (date > told.date || (date === told.date && version > told.version))
  }

  async function comeAlong(to: Reached): Promise<void> {
    ahead = null
    if (!isNews(to)) return
    try {
      await catchUp()
    } catch (error) {
      kept = null
      failed(site, error)
    }
  }

  /**
   * Takes in what others have appended: only that, unless it is another day. There is something after what was decided on
   * the day `refused` was refused; what is kept may have been read again since.
   */
  async function catchUp(refused?: Day): Promise<void> {
    // the store may have gone back, and be further by now than this node knew it to be: what is added then is no sequel
    if (refused) await epoch.fresh()
    const [newest] = await store.days(site, 1)
    // nothing has been added: the log is another one up to here
    if (refused && newest?.date === refused.date && newest.version === refused.version) await wentBack(true)
    else if (!newest || isBack(newest)) await wentBack()
    if (newest?.date !== kept?.day.date || kept?.damage) kept = null
    await current()
    await takeIn(store.read)
  }

  async function takeIn(read: LogStore['read']): Promise<void> {
    const before = kept
    if (!before || before.damage) return
    const records = await readLog(read, { site, date: before.day.date }, before.day.version)
    const day = await inTurns(foldSliced(before.day, records))
    if (kept === before && records.length) take(before, day, records)
  }

  async function current(): Promise<KeptDay> {
    if (kept) return kept
    loading ??= load().finally(() => {
      loading = null
    })
    kept = await loading
    return kept
  }

  async function load(): Promise<KeptDay> {
    const read = await loadDay(store, site, clock.now())
    const { day, damage } = read
    if (damage) damaged(day.date, damage)
    if (isBack(day)) void wentBack().catch((error) => failed(site, error))
    // a clock that was put back while the server was down would hold the day's time still for hours
    if (isUnderWay(day)) clock.notBefore(day.at)
    loaded(day)
    // what was appended while nobody here could follow it, or by ourselves and not answered
    const missed =
      isNews(day) && !damage
        ? await readLog(store.read, { site, date: day.date }, told?.date === day.date ? told.version : 0)
        : []
    tell(
      day,
      missed.filter(({ version }) => version <= day.version),
    )
    // whoever saw it before it could not be read, or before the store went back, has to hear
    if (damage || isOwed) changed({ day, records: [], row: rowOf(day, clock.now()), isBack: isOwed })
    isOwed = false
    return read
  }
}

interface Attempt {
  readonly before: KeptDay
  readonly batch: Batch
  /** What is kept beside the log after it; null: it has nothing to write. */
  readonly row: DayRow | null
  readonly appended: Appended
}
