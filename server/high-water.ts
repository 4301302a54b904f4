// How far the store has come, kept beside it: a file put back by hand, or a database that was put back while no node ran,
// is noticed at the next start.

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
/** Milliseconds between two writings: what was answered in the last of them is not in it where a process is killed. */
const EVERY = 5_000
/** Milliseconds between two writings that only say what time it is. */
const TIME_EVERY = 60_000

/** The last millisecond of the year 9999. */
const LATEST = 253_402_300_799_999

const Mark = v.object({
  /** Which store it is of. */
  store: v.string(),
  /** What no clock shows was not written by us, and would go into every token from then on. */
  epoch: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST)),
  days: v.record(v.string(), v.object({ date: v.string(), version: v.number() })),
  /** What time it was, in milliseconds since the epoch, to a minute. Earlier versions did not say. */
  at: v.optional(v.number()),
})
type Mark = v.InferOutput<typeof Mark>

export interface HighWaterParts {
  /** Where it is kept. */
  readonly folder: string
  readonly store: EpochRecords & Pick<LogStore, 'latestDays'>
  readonly clock: Clock
  readonly log: Pick<Log, 'warn'>
}

/** Raises the epoch of a store that is behind its mark: it went back to an older state. True where it was. */
export async function noticePast(
  { folder, store, clock, log }: HighWaterParts,
  salt: string,
): Promise<boolean> {
  const mark = markIn(folder)
  if (!mark) return false
  // one that says to be another has numbers of the same sites all the same: a file of before stores said which they are,
  // or the file that was moved into the database
  const isSame = mark.store === (await store.identity())
  const epoch = await store.epoch()
  // a restore says so itself, and raises it
  if (epoch > mark.epoch) return false
  const now = new Map((await store.latestDays()).map((row) => [row.site, row]))
  const behind = Object.entries(mark.days).filter(
    ([site, was]) => (isSame || now.has(site)) && isLower(now.get(site), was),
  )
  if (behind.length === 0 && (epoch === mark.epoch || !isSame)) return false
  // a clock that is not believed may be right, and then numbers of today may have been lost too
  await store.raiseEpoch(mark.epoch, clock.unbelieved() ?? clock.now(), salt)
  log.warn(
    { sites: behind.map(([site]) => site) },
    'the store is an older one than was served from before: staff sign in again, and queues give no numbers until a marshal says how many to leave out',
  )
  return true
}

/** The newest time that the data knows and that is not to come, in milliseconds since the epoch; null where it knows none. */
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
    // a day that cannot be read says nothing here: it is told where it is asked for
    const last = await store.read(site, date, version - 1, 1).catch(() => [])
    times.push(...last.map(({ at }) => at))
  }
  // what a clock that was ahead has written says nothing of when it is
  const past = times.filter((at) => at <= wall)
  return past.length > 0 ? Math.max(...past) : null
}

/** Keeps the mark up to date until it is stopped. Where the folder is not there, or cannot be written, there is none. */
export function keepHighWater(
  { folder, store, clock, log }: HighWaterParts,
  days: Pick<Days, 'reached'>,
): { stop(): Promise<void> } {
  let written = ''
  let isStopped = false
  let hasFailed = false
  // two at once would write into the same file
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
      // were it renamed before it is on disk, a power cut could leave an empty mark in place of the one before
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

/** Null where there is none, or it cannot be read: a power cut may have cut it short. */
function markIn(folder: string): Mark | null {
  try {
    const mark = v.safeParse(Mark, JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
    return mark.success ? mark.output : null
  } catch {
    return null
  }
}
