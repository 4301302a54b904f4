// A kept entry may be damaged, or of a release whose entries this page cannot read. It is then shown with a sentence,
// and the other entries go on.

import type { Fate, OutboxEntry } from './entry.ts'

/** The entry as this page can read it. Where it cannot, the entry lapses and is not sent. `now`: in milliseconds. */
export function readableEntry(kept: OutboxEntry, now: number): OutboxEntry {
  const { id, command, input, at, fate } = kept
  const isWhole =
    typeof id === 'string' && typeof command === 'string' && isObject(input) && Number.isFinite(at)
  if (isWhole && isFate(fate)) return kept
  return {
    ...kept,
    id: typeof id === 'string' ? id : `unreadable-${kept.seq}`,
    command: typeof command === 'string' ? command : '',
    input: isObject(input) ? input : {},
    at: Number.isFinite(at) ? at : now,
    // it may have been sent before
    fate: { is: 'lapsed', tried: true, why: 'release' },
  }
}

function isFate(fate: unknown): fate is Fate {
  if (!isObject(fate)) return false
  const { is, problem, why } = fate
  if (is === 'refused') return isObject(problem)
  return is === 'pending' || is === 'done' || (is === 'lapsed' && WHYS.includes(String(why)))
}

const WHYS = ['time', 'day', 'release']

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
