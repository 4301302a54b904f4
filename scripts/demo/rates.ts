// How a day at a sampling point goes, by figures from real sites. Rates are per hour, durations in milliseconds.

const SECOND = 1000
const MINUTE = 60 * SECOND

/** People who arrive in an hour. An ordinary point takes 150–500; three desks take about 300. */
export function arrivalsAt(minutesIn: number): number {
  // the opening rush, then an ordinary morning, and the evening peak after eight hours
  if (minutesIn < 10) return 900
  return minutesIn > 480 ? 360 : 240
}

/** Minutes for which people arrive: a township's testing day. */
export const DAY_MINUTES = 600

/** People on a ticket: most come alone, some households have up to five people. */
export function partySize(): number {
  return pick([1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5])
}

/** One in ten belongs in the green lane. */
export const GREEN_LANE = 0.1
export const MISSES = 0.05
/** The share of people who come back after they missed their call. */
export const COMES_BACK = 0.7
export const HOLDS = 0.03
export const LEAVES = 0.02
export const ASKS_HELP = 0.01
/** At one stop in eight a person has no phone: a marshal takes the number. */
export const WALK_INS = 0.12

/** A smooth sample takes 30 s; some take twice as long. */
export function serviceTime(people: number): number {
  return people * (20 * SECOND + Math.random() * 20 * SECOND + (chance(0.1) ? 30 * SECOND : 0))
}

/** How long a marshal waits for a person who does not come. */
export const PATIENCE = 90 * SECOND
/** How long after a missed call the person comes. */
export function lateBy(): number {
  return MINUTE + Math.random() * 4 * MINUTE
}

/** How often people stand too close in a long line, and how long a marshal needs to put it right. */
export const CROWDED_AGAIN = 12 * MINUTE
export const CROWD_LASTS = 4 * MINUTE

/** Milliseconds to the next arrival at this many arrivals an hour. Arrivals are independent of each other. */
export function gap(perHour: number): number {
  return (-Math.log(1 - Math.random()) * 60 * MINUTE) / perHour
}

export function chance(share: number): boolean {
  return Math.random() < share
}

export function pick<T>(items: readonly [T, ...T[]]): T {
  return items[Math.floor(Math.random() * items.length)] ?? items[0]
}
