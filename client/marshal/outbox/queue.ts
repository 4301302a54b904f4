// Which command to send next, which is too old, and what an answer means. Pure.

import { type Lifts, lifted } from '../../../shared/day/commands/lifts.ts'
import type { Reply } from '../../../shared/protocol/live.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { isPassing } from '../../common/live/passing.ts'
import {
  type Fate,
  type GivenCommand,
  isOfAnother,
  isPending,
  type OutboxEntry,
  type Pending,
} from './entry.ts'
import { lapses as isLapsing } from './special.ts'

/** Milliseconds after which an old tap must not be done any more: by then somebody has acted on what they see. */
export const TAP_LASTS = 30_000
/** Milliseconds for which a command of no particular day waits: longer than a shift, shorter than until the next day's. */
export const WITHOUT_A_DAY = 12 * 3_600_000

/** Whether it must not be done any more once somebody has acted on what they see. */
export function isTap({ command, lapses = isLapsing(command) }: GivenCommand): boolean {
  return lapses
}

/** Why a command must not be sent any more, or null. `day` is the server's; null: not known. */
export function lapse(entry: OutboxEntry, now: number, day: string | null): 'time' | 'day' | null {
  const { at, day: meant } = entry
  // where the clock was set back, the age is negative, and the tap is old all the same
  const age = Math.abs(now - at)
  if (isTap(entry) && age >= TAP_LASTS) return 'time'
  if (meant === null) return age >= WITHOUT_A_DAY ? 'day' : null
  return day !== null && day !== meant ? 'day' : null
}

/** Whether nobody will want to see its outcome any more: a number of yesterday is over, and its token with it. */
export function isStale(entry: OutboxEntry, now: number): boolean {
  return !isPending(entry) && Math.abs(now - entry.at) >= WITHOUT_A_DAY
}

export interface Plan {
  readonly lapsed: readonly OutboxEntry[]
  readonly next: Pending | null
}

/**
 * Which of the commands have lapsed, and which one to send: always the oldest of the rest that this account gave. A
 * command that another account gave must not be done in this account's name. `account` null: it is not known who is
 * signed in.
 */
export function plan(
  entries: readonly OutboxEntry[],
  now: number,
  day: string | null,
  account: string | null,
): Plan {
  const waiting = entries.filter(isPending).sort((a, b) => a.seq - b.seq)
  const lapsed = waiting.flatMap((entry) => {
    const why = lapse(entry, now, day)
    return why ? [{ ...entry, fate: { is: 'lapsed', tried: entry.fate.tried, why } } as const] : []
  })
  const gone = new Set(lapsed.map(({ id }) => id))
  return {
    lapsed,
    next: waiting.find((entry) => !gone.has(entry.id) && !isOfAnother(entry, account)) ?? null,
  }
}

/** An entry that another release kept, in this release's shape; null: there is no such shape. */
export function renewed(entry: Pending, table?: Lifts): Pending | null {
  const { protocol: from = 0 } = entry
  if (from >= PROTOCOL) return entry
  const asking = lifted(entry, from, PROTOCOL, table)
  // the server decides on a command that has no lift
  return asking && { ...entry, ...asking }
}

/** The outcome that an answer gives a command, or the reason to send it again. `spoken`: the server's protocol. */
export function fateOf(
  reply: Reply,
  { protocol = 0, fate: before }: Pending,
  spoken: number,
): Fate | 'later' | 'signed-out' {
  if (reply.ok) return { is: 'done', result: reply.result }
  const { code } = reply.problem
  if (code === 'not-signed-in') return 'signed-out'
  if (isPassing(code)) return 'later'
  // the server checks these first, before it knows whether it has done this command already
  const isForeign = code === 'unknown-command' || (code === 'invalid' && protocol !== spoken)
  return isForeign
    ? { is: 'lapsed', tried: before.tried, why: 'release' }
    : { is: 'refused', problem: reply.problem }
}

/** The waiting tap that would do the same: a second tap on a dead connection must not become a second command. */
export function sameTap(
  entries: readonly OutboxEntry[],
  command: string,
  input: OutboxEntry['input'],
): OutboxEntry | undefined {
  if (!isLapsing(command)) return undefined
  const { desk, number } = input
  return entries.find(
    (entry) =>
      isPending(entry) &&
      entry.command === command &&
      entry.input['desk'] === desk &&
      entry.input['number'] === number,
  )
}
