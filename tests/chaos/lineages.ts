// If the store went back to an older state, each answer is checked against the log that existed then: one log for each
// past. The last is the log at the end.

import type { Checked } from './checker.ts'
import type { Past, Sent, SettingsSent } from './history.ts'

/** The answers that are checked against one past. */
export interface Lineage extends Checked {
  /** When it began and ended, on the clients' own clock. */
  readonly from: number
  readonly to: number
  /** The store's epoch in that past. */
  readonly epoch: number
  /** The store's epoch when an event of its log was written. */
  epochAt(date: string, version: number): number
  /** The part that it has from the past before it: the version of each day, by date; null for the first past. */
  readonly kept: ReadonlyMap<string, number> | null
}

/** The pasts in their order, each with the commands, answers and views of its time. */
export function lineagesOf(checked: Checked): Lineage[] {
  const { pasts, history, epoch: first } = checked
  return Array.from({ length: pasts.length + 1 }, (_, index): Lineage => {
    const [before, now] = [pasts[index - 1], pasts[index]]
    const [from, to] = [before?.endedAt ?? Number.NEGATIVE_INFINITY, now?.endedAt ?? checked.readAt]
    const days = now?.days ?? checked.days
    const kept = before?.kept ?? null
    const inPrefix = new Set(
      days.flatMap(({ date, lines }) =>
        lines.filter(({ version }) => version <= (kept?.get(date) ?? 0)).map(({ id }) => id),
      ),
    )
    return {
      ...checked,
      days,
      history: {
        sent: history.sent.flatMap((one) => inPast(one, from, to, inPrefix.has(one.id))),
        seen: history.seen.filter(({ at }) => at > from && at <= to),
        settings: history.settings.flatMap((one) => inPast(one, Number.NEGATIVE_INFINITY, to, true)),
      },
      from,
      to,
      epoch: before?.epoch ?? first,
      epochAt: (date, version) => epochAt(pasts.slice(0, index), date, version) ?? first,
      kept,
    }
  })
}

/**
 * With the knowledge at the past's end. An earlier answer is checked against it if the older state includes it; all
 * other events before may be lost, and need not be there.
 */
function inPast<One extends Sent | SettingsSent>(one: One, from: number, to: number, isKept: boolean): One[] {
  if (one.sentAt > to) return []
  if (one.heard.said === 'nothing') return [one]
  if (one.heard.at > to) return [{ ...one, heard: { said: 'nothing' } }]
  return one.heard.at > from || isKept ? [one] : []
}

function epochAt(pasts: readonly Past[], date: string, version: number): number | undefined {
  return pasts.findLast(({ kept }) => version > (kept.get(date) ?? 0))?.epoch
}
