// How much of a day its listeners know: whoever has read it, or has heard of its changes.

import { isLower, type Reached } from './past.ts'

/** Nobody here knows anything of the day, so nobody needs to hear how it goes on. */
export interface Unpublished {
  readonly is: 'unpublished'
}

/** Listeners know the day up to here. */
export interface Current {
  readonly is: 'current'
  readonly upTo: Reached
}

/** Another process has appended to the log, and listeners do not know of that yet. */
export interface Behind {
  readonly is: 'behind'
  readonly upTo: Reached
  readonly log: Reached
}

/** The store went back to an older state: what listeners know is no more, and they have yet to hear so. */
export interface Revoked {
  readonly is: 'revoked'
}

export type Publication = Unpublished | Current | Behind | Revoked

export const unpublished: Unpublished = { is: 'unpublished' }
const revoked: Revoked = { is: 'revoked' }

/** After which version of that day listeners have yet to hear what happened; null: they know it, or do not know of it at all. */
export function unheardFrom(now: Publication, row: Reached): number | null {
  if ((now.is !== 'current' && now.is !== 'behind') || !isLower(now.upTo, row)) return null
  return now.upTo.date === row.date ? now.upTo.version : 0
}

/** Listeners were given the day as it is here. */
export function publish(now: Publication, { date, version }: Reached): Current | Behind {
  const current: Current = { is: 'current', upTo: { date, version } }
  return now.is === 'behind' ? hearOf(current, now.log) : current
}

/** Another process says how far the log has come. Nobody needs to hear of a day that they know, or do not know at all. */
export function hearOf<From extends Publication>(now: From, log: Reached): From | Behind {
  if ((now.is !== 'current' && now.is !== 'behind') || !isLower(now.upTo, log)) return now
  return { is: 'behind', upTo: now.upTo, log: { date: log.date, version: log.version } }
}

/** The log is about to be read on. What is heard from now on may be newer than what that finds. */
export function catchUp({ upTo }: Behind): Current {
  return { is: 'current', upTo }
}

/** The store went back. Whoever knew nothing has nothing to unlearn. */
export function revoke(now: Publication): Unpublished | Revoked {
  return now.is === 'unpublished' ? now : revoked
}
