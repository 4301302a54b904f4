// A time that is not known exactly: its mean and its variance, and how two of them make a third.

/** Milliseconds, and their square. */
export interface Guess {
  readonly mean: number
  readonly variance: number
}

export function guessOf(mean: number, variance: number): Guess {
  return { mean, variance }
}

/** One after the other. The errors of one are no help in guessing those of the other. */
export function followedBy(first: Guess, second: Guess): Guess {
  return { mean: first.mean + second.mean, variance: first.variance + second.variance }
}

/**
 * The later of two times, as if both were normal: its first two moments by C. E. Clark, The Greatest of a Finite Set of
 * Random Variables (1961).
 */
export function laterOf(a: Guess, b: Guess): Guess {
  const spread = Math.sqrt(a.variance + b.variance)
  if (spread === 0) return a.mean >= b.mean ? a : b
  const z = (a.mean - b.mean) / spread
  const [isA, isB] = [below(z), below(-z)]
  const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)
  const mean = a.mean * isA + b.mean * isB + spread * density
  const square =
    (a.mean ** 2 + a.variance) * isA + (b.mean ** 2 + b.variance) * isB + (a.mean + b.mean) * spread * density
  return { mean, variance: Math.max(0, square - mean * mean) }
}

/** One of several times, each as likely as the others. */
export function oneOf(guesses: readonly Guess[]): Guess {
  const mean = meanOf(guesses, ({ mean: one }) => one)
  const square = meanOf(guesses, (one) => one.mean ** 2 + one.variance)
  return { mean, variance: Math.max(0, square - mean ** 2) }
}

function meanOf(guesses: readonly Guess[], figure: (guess: Guess) => number): number {
  return guesses.reduce((sum, one) => sum + figure(one), 0) / guesses.length
}

/** The share of a normal distribution below `z` standard deviations, within 10⁻⁷ (Abramowitz and Stegun, 26.2.17). */
export function below(z: number): number {
  if (z < 0) return 1 - below(-z)
  const t = 1 / (1 + 0.2316419 * z)
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly
}
