// One site's day in memory, and the mailbox before it. Whatever it tells anyone is on disk.

import { remember } from '../../shared/day/answers.ts'
import { dueAt } from '../../shared/day/due.ts'
import type { Recorded } from '../../shared/day/events.ts'
import { isUnderWay } from '../../shared/day/find.ts'
import type { Day } from '../../shared/day/model.ts'
import type { SiteId } from '../../shared/day/site.ts'
import { siteSummary } from '../../shared/day/views/site.ts'
import type { Clock } from '../clock.ts'
import type { DayRow, Store } from '../store/store.ts'
import { type Answer, type Ask, unavailable } from './ask.ts'
import type { Commit } from './commit.ts'
import { type Batch, decideBatch } from './decide-batch.ts'
import { dayToOpen, type KeptDay, loadDay } from './kept-day.ts'

/** More than a site's footfall of a minute: beyond it the store has stalled, and memory must not follow. */
const MOST_WAITING = 5_000
/** Keeps one site's turn of the event loop to a few milliseconds. */
const MOST_TOGETHER = 200
/** Other writers were quicker this often in a row: something else is wrong. */
const MOST_MOVED = 20

/** A day that has moved on, its events on disk. */
export interface Change {
  readonly day: Day
  readonly records: readonly Recorded[]
  /** What is kept beside the log, after them. */
  readonly row: DayRow
}

export interface Keeper {
  /** Decides a command and answers when its events are on disk, or that they are not known to be. */
  ask(ask: Ask): Promise<Answer>
  /** The day as it is on disk. Rejects when it cannot be read. */
  day(): Promise<Day>
  /** The day, when it is in memory. */
  peek(): Day | null
  /** Lets go of the day, to read it again at the next question. */
  letGo(): void
  isIdle(): boolean
}

export interface KeeperParts {
  readonly store: Store
  readonly commit: Commit
  readonly clock: Clock
  /** Hears of events once they are on disk, before whoever asked for them. */
  changed(change: Change): void
  /** Hears of a day that was read from its log. */
  loaded(day: Day): void
  /** Hears why a command was answered `unavailable`. */
  failed(site: SiteId, error: unknown): void
}

/** Keeps the newest day of a site. */
export function keeperOf(
  site: SiteId,
  { store, commit, clock, changed, loaded, failed }: KeeperParts,
): Keeper {
  const mailbox: { ask: Ask; reply(answer: Answer): void }[] = []
  let kept: KeptDay | null = null
  let loading: Promise<KeptDay> | null = null
  let pumping = false
  let movedOn = 0

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
    isIdle: () => !pumping,
  }

  async function pump(): Promise<void> {
    pumping = true
    // whatever arrives in this turn of the event loop is decided together
    await Promise.resolve()
    while (mailbox.length) {
      const together = mailbox.splice(0, sizeOfBatch())
      const asks = together.map(({ ask }) => ask)
      try {
        const before = opens(asks[0]) ? await dayToOpen(store, await current(), clock.now()) : await current()
        const batch = decideBatch(before, asks, clock.now())
        if (!(await written(before, batch))) {
          mailbox.unshift(...together)
          continue
        }
        for (const [index, answer] of batch.answers.entries()) together[index]?.reply(answer)
      } catch (error) {
        // it may have been written all the same: the log is read again before anything more is decided
        kept = null
        failed(site, error)
        for (const { reply } of together) reply(unavailable)
      }
    }
    pumping = false
  }

  /** A command that may begin a new day begins a batch of its own. */
  function sizeOfBatch(): number {
    const opening = mailbox.findIndex(({ ask }, index) => index > 0 && opens(ask))
    return Math.min(MOST_TOGETHER, opening < 0 ? mailbox.length : opening)
  }

  /** Whether the batch is on disk and told; false where the day has moved on and it must be decided again. */
  async function written(before: KeptDay, { day, records }: Batch): Promise<boolean> {
    if (records.length === 0) return true
    const settings = records.some(({ event }) => event.type === 'settings-changed')
    const row = rowOf(day)
    const appended = await commit({
      site,
      date: day.date,
      expected: before.day.version,
      records,
      row,
      ...(settings ? { settings: day.site } : {}),
    })
    if (appended === 'moved') {
      movedOn += 1
      if (movedOn > MOST_MOVED) throw new Error(`${site} moves on faster than it can be decided`)
      kept = null
      return false
    }
    movedOn = 0
    kept = { ...before, day, answers: remember(before.answers, records) }
    changed({ day, records, row })
    return true
  }

  function rowOf(day: Day): DayRow {
    return { ended: day.state === 'ended', dueAt: dueAt(day), summary: siteSummary(day, clock.now()) }
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
    // a clock that was put back while the server was down would hold the day's time still for hours
    if (isUnderWay(read.day)) clock.notBefore(read.day.at)
    loaded(read.day)
    return read
  }
}

function opens(ask: Ask | undefined): boolean {
  return ask?.command.name === 'open-day'
}
