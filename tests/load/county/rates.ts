// How a county's day goes, by figures from real sites.

export const DAY_HOURS = 10

/** Three peaks a day, the evening's the highest: hours into the day, width in hours, height over the rest. */
const PEAKS = [
  { at: 0.3, width: 0.6, height: 1.2 },
  { at: 4.5, width: 0.8, height: 0.6 },
  { at: 8.5, width: 1, height: 1.6 },
]
/** Most people come alone, households have up to five: 2.2 on average. */
const PARTIES = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5]
const MEAN_PARTY = PARTIES.reduce((sum, party) => sum + party, 0) / PARTIES.length
/** Tickets that a desk serves in a minute: half a minute a sample. */
export const SERVED_PER_DESK = 2 / MEAN_PARTY

/**
 * The same random numbers for the same seed, so that a day can be repeated: a linear congruential generator with
 * Knuth's MMIX constants.
 */
export function randomFrom(seed: number): () => number {
  let state = BigInt(seed)
  return () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n)
    return Number(state >> 11n) / 2 ** 53
  }
}

export function peopleOf(random: () => number): number {
  return PARTIES[Math.floor(random() * PARTIES.length)] ?? 1
}

const WEIGHTS = Array.from({ length: DAY_HOURS * 60 }, (_, minute) => weightAt(minute / 60))
const ALL = WEIGHTS.reduce((sum, weight) => sum + weight, 0)
/** The busiest minute, as a multiple of the mean. */
export const PEAK = (Math.max(...WEIGHTS) * WEIGHTS.length) / ALL

/** The tickets of each minute of a day with this many people, on average. */
export function arrivalRates(people: number): number[] {
  return WEIGHTS.map((weight) => ((people / MEAN_PARTY) * weight) / ALL)
}

/** A number from a Poisson distribution, by Knuth's method: the means are small. */
export function poisson(mean: number, random: () => number): number {
  let count = 0
  for (let left = random(); left > Math.exp(-mean); left *= random()) count += 1
  return count
}

function weightAt(hour: number): number {
  return PEAKS.reduce(
    (sum, { at, width, height }) => sum + height * Math.exp(-(((hour - at) / width) ** 2)),
    1,
  )
}
