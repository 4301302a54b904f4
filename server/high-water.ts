// The high-water mark of the store, kept in a file beside it. With it the next start notices a file that was put back
// by hand, or a database that was put back while no node ran.

import { existsSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'
import * as v from 'valibot'
import type { Clock } from './clock.ts'
import type { Days } from './days/days.ts'
import { isLower } from './days/past.ts'
import type { Log } from './log.ts'
import type { EpochRecords } from './store/ports/epochs.ts'
import type { LogStore } from './store/ports/log.ts'

const FILE = 'high-water.json'
/** Milliseconds between two writes. If the process is killed, the mark lacks the answers of the last interval. */
const EVERY = 5_000
/** Milliseconds between two writes that change only the time. */
const TIME_EVERY = 60_000

/** The last millisecond of the year 9999. */
const LATEST = 253_402_300_799_999

const Mark = v.object({
  /** The id of the store that the mark belongs to. */
  store: v.string(),
  /** Yimi never writes a time that no clock can show, and such a time would go into every token from then on. */
  epoch: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST)),
  days: v.record(v.string(), v.object({ date: v.string(), version: v.number() })),
  /** The time of the mark, in milliseconds since the epoch, rounded to a minute. Earlier versions did not write it. */
  at: v.optional(v.number()),
})
type Mark = v.InferOutput<typeof Mark>

export interface HighWaterParts {
  /** The folder of the mark. */
  readonly folder: string
  readonly store: EpochRecords & Pick<LogStore, 'latestDays'>
  readonly clock: Clock
  readonly log: Pick<Log, 'warn'>
}

/** Raises the epoch of a store that is behind its mark, because it went back to an older state. Returns whether it was behind. */
export async function noticePast(
  { folder, store, clock, log }: HighWaterParts,
  salt: string,
): Promise<boolean> {
  const mark = markIn(folder)
  if (!mark) return false
  // a store with another id may still have numbers of the same sites: a file older than store ids, or a file that was
  // moved into the database
  const isSame = mark.store === (await store.identity())
  const epoch = await store.epoch()
  // a restore records itself, and raises the epoch
  if (epoch > mark.epoch) return false
  const now = new Map((await store.latestDays()).map((row) => [row.site, row]))
  const behind = Object.entries(mark.days).filter(
    ([site, was]) => (isSame || now.has(site)) && isLower(now.get(site), was),
  )
  if (behind.length === 0 && (epoch === mark.epoch || !isSame)) return false
  // a clock that is not trusted may still be right, and then numbers of today may be lost too
  await store.raiseEpoch(mark.epoch, clock.unbelieved() ?? clock.now(), salt)
  log.warn(
    { sites: behind.map(([site]) => site) },
    'the store is an older one than was served from before: staff sign in again, and queues give no numbers until a marshal says how many to leave out',
  )
  return true
}

/** The newest time in the data that is not in the future, in milliseconds since the epoch; null if there is none. */
export async function knownTime(
  {
    folder,
    store,
  }: Pick<HighWaterParts, 'folder'> & {
    store: Pick<EpochRecords, 'identity'> & Pick<LogStore, 'latestDays' | 'read'>
  },
  wall: number,
): Promise<number | null> {
  const mark = markIn(folder)
  const times: number[] = []
  if (mark?.at !== undefined && mark.store === (await store.identity())) times.push(mark.at)
  for (const { site, date, version } of await store.latestDays()) {
    // a day that cannot be read is ignored here, and reported where somebody asks for it
    const last = await store.read(site, date, version - 1, 1).catch(() => [])
    times.push(...last.map(({ at }) => at))
  }
  // times that a fast clock has written do not show the time now
  const past = times.filter((at) => at <= wall)
  return past.length > 0 ? Math.max(...past) : null
}

/** Keeps the mark up to date until it is stopped. If the folder is missing or not writable, there is no mark. */
export function keepHighWater(
  { folder, store, clock, log }: HighWaterParts,
  days: Pick<Days, 'reached'>,
): { stop(): Promise<void> } {
  let written = ''
  let isStopped = false
  let hasFailed = false
  // two writes at once would use the same temporary file
  const inTurn = pLimit(1)
  let cancel = clock.after(EVERY, next)
  return {
    async stop() {
      isStopped = true
      cancel()
      await inTurn(write)
    },
  }

  function next(): void {
    void inTurn(write).then(() => {
      if (!isStopped) cancel = clock.after(EVERY, next)
    })
  }

  async function write(): Promise<void> {
    if (!existsSync(folder)) return
    try {
      const at = Math.floor(clock.now() / TIME_EVERY) * TIME_EVERY
      const text = JSON.stringify({ store: await store.identity(), ...days.reached(), at } satisfies Mark)
      if (text === written) return
      const file = join(folder, FILE)
      // without a sync before the rename, a power cut could replace the old mark by an empty one
      await writeFile(`${file}.new`, text, { mode: 0o600, flush: true })
      await rename(`${file}.new`, file)
      written = text
      hasFailed = false
    } catch (error) {
      if (!hasFailed) log.warn({ err: error }, 'how far the store has come could not be written down')
      hasFailed = true
    }
  }
}

/** Null if there is none, or if it cannot be read: a power cut may have cut it short. */
function markIn(folder: string): Mark | null {
  try {
    const mark = v.safeParse(Mark, JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
    return mark.success ? mark.output : null
  } catch {
    return null
  }
}
