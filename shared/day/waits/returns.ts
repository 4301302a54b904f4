// Models closed and resting desks that may come back: a marshal has gone for a meal, or for good.

import { worksOn } from '../nouns/idle.ts'
import type { Day, Desk } from '../nouns/model.ts'

/**
 * After this many times the usual break, a desk is half as likely to come back as at first. The exponent says how fast
 * the chance falls around then.
 */
const TOO_LONG = 1.5
const FADES = 4
/** A desk that has been away for longer than a break is expected back after this share of a break. */
const OVERDUE = 0.25

/**
 * The desks that were closed, or rest, after they had been at work. There are none once the day gives no more numbers.
 */
export function mayReturn(day: Day, at: number): Desk[] {
  return day.state === 'open'
    ? [...day.desks.values()].filter((desk) => desk.work.closed && !worksOn(day, desk, at))
    : []
}

/** Milliseconds until such a desk is back, if it comes back. */
export function backAfter(day: Day, desk: Desk, at: number): number {
  return Math.max(day.pace.breakMs - awayOf(desk, at), OVERDUE * day.pace.breakMs)
}

/**
 * The chance that these desks come back, from 0 to 1. Either all of them come back or none, since they have mostly
 * closed for the same reason.
 */
export function chanceOfReturn(day: Day, desks: readonly Desk[], at: number): number {
  return desks.reduce((sum, desk) => sum + chanceOf(day, desk, at), 0) / Math.max(1, desks.length)
}

function chanceOf(day: Day, desk: Desk, at: number): number {
  const returns = desk.work.closed?.returns ?? 0
  const still = returns / (1 + (awayOf(desk, at) / (TOO_LONG * day.pace.breakMs)) ** FADES)
  return still / (still + 1 - returns)
}

function awayOf({ work }: Desk, at: number): number {
  return Math.max(0, at - (work.closed?.at ?? at))
}
