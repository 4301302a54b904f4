// Repeatable random numbers: the same seed gives the same day.

export type Chance = () => number

/** Numbers from 0 up to 1 (mulberry32: small, and good enough for queues). */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function exponential(chance: Chance, mean: number): number {
  return -Math.log(1 - chance()) * mean
}

/** Lognormal with this mean and this coefficient of variation. */
export function lognormal(chance: Chance, mean: number, cv: number): number {
  const variance = Math.log(1 + cv * cv)
  return mean * Math.exp(Math.sqrt(variance) * normal(chance) - variance / 2)
}

/** The sum of `shape` exponentials: a gamma with a whole shape, cv 1/√shape. */
export function gamma(chance: Chance, mean: number, shape: number): number {
  let sum = 0
  for (let n = 0; n < shape; n++) sum += exponential(chance, mean / shape)
  return sum
}

export function pick<T>(chance: Chance, items: readonly [T, ...T[]]): T {
  return items[Math.floor(chance() * items.length)] ?? items[0]
}

function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}
