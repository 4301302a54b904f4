// When there is room again at a site that is full: when the next visit is over, as far as that is known.

import { queueSettingsOf, ticketAt } from '../nouns/find.ts'
import { insideOf } from '../nouns/inside.ts'
import { servedLately } from '../nouns/lately.ts'
import type { Day, Desk } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import { callTimeOf } from '../pace/call-time.ts'
import { factorsOf } from '../pace/factors.ts'
import { allSeated, needsNod } from '../rules/rooms.ts'
import { restOf } from './crews.ts'

const MINUTE = 60_000
/** Minutes of the hour over which services are counted. */
const HOUR = 60

/** What a refusal says of a site that is full. */
export interface Full {
  /** People inside. */
  readonly inside: number
  readonly capacity: number | null
  /** Minutes until somebody leaves; null: nothing is known about it. */
  readonly minutes: number | null
}

export function fullOf(day: Day, at: number): Full {
  return {
    inside: insideOf(day),
    capacity: day.site.capacity ?? null,
    minutes: minutesUntilRoom(day, at),
  }
}

/** When somebody is expected to leave. */
export interface NextLeaves {
  /** Whole minutes, at least one. */
  readonly minutes: number
  /** Whether nobody leaves before but whom a marshal lets go: an observation ends at a fixed time. */
  readonly isFixed: boolean
}

export function minutesUntilRoom(day: Day, at: number): number | null {
  return nextLeaves(day, at)?.minutes ?? null
}

/**
 * Until the next visit is over: an observation ends at a time that is known, and a service at the desk of a
 * last step lasts as long as usual. Where there is neither, the mean by how many people were served or turned away in the last hour;
 * null where that is nobody.
 */
export function nextLeaves(day: Day, at: number): NextLeaves | null {
  const services = serviceEnds(day, at)
  const leaving = [...services, ...observationEnds(day, at)]
  if (leaving.length) {
    const minutes = Math.max(1, Math.ceil(Math.min(...leaving) / MINUTE))
    return { minutes, isFixed: services.length === 0 }
  }
  const served = servedLately(day.gone, ownTime(day, at))
  return served ? { minutes: Math.max(1, Math.round(HOUR / served)), isFixed: false } : null
}

/** The milliseconds until the first of the services ends that are the last of a visit; empty: there is no such service. */
function serviceEnds(day: Day, at: number): number[] {
  const callTime = callTimeOf(day.pace)
  const factors = factorsOf(day)
  const rests = [...day.desks.values()]
    .filter((desk) => endsVisits(day, desk))
    .map((desk) => restOf(day, desk, ownTime(day, at), callTime, factors))
  return rests.length ? [leastOf(rests)] : []
}

/** The milliseconds until each observation ends that ends by itself. */
function observationEnds(day: Day, at: number): number[] {
  return allSeated(day)
    .filter((ticket) => !needsNod(day, ticket))
    .map(({ until }) => Math.max(0, ownTime(day, until - at)))
}

/** Whether somebody is there whose visit is over when they are finished. */
function endsVisits(day: Day, { calling }: Desk): boolean {
  return calling.some((number) => queueSettingsOf(day, ticketAt(day, number).queue).then === undefined)
}

/** The mean of the least of several times that end by chance, as long as each is expected to last. */
function leastOf(rests: readonly number[]): number {
  return 1 / rests.reduce((sum, rest) => sum + 1 / Math.max(1, rest), 0)
}
