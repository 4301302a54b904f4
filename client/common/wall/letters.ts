// The largest letters for numbers in a box. The page measures widths in ems, so that nothing is ever cut.

export interface Box {
  readonly width: number
  readonly height: number
}

/** The gap between two numbers beside each other, and the height of a line of them, in ems. */
export const BETWEEN = 0.35
export const LINE = 1.08

export interface Letters {
  readonly size: number
  /** Numbers beside each other in a line. */
  readonly columns: number
}

/** The largest font size in which so many numbers, each so many ems wide, stand in a box in even columns. */
export function lettersIn(count: number, ems: number, { width, height }: Box): Letters {
  let best: Letters = { size: 0, columns: 1 }
  for (let columns = 1; columns <= Math.max(1, count); columns++) {
    const lines = Math.ceil(Math.max(1, count) / columns)
    const across = width / (columns * ems + (columns - 1) * BETWEEN)
    const size = Math.max(0, Math.min(across, height / (lines * LINE)))
    if (size > best.size) best = { size, columns }
  }
  return best
}

/** The first option whose value reaches its goal, or comes near the best of all values. Put the richest option first. */
export function firstGood<Option>(
  options: readonly Option[],
  worthOf: (option: Option) => number,
  goalOf: (option: Option) => number,
): Option {
  const values = options.map(worthOf)
  const best = Math.max(...values)
  const index = options.findIndex(
    (option, at) => (values[at] ?? 0) >= Math.min(goalOf(option), best * NEARLY),
  )
  return options[index] as Option
}

/** An option within this part of the best is as good: nobody sees the difference. */
const NEARLY = 0.97
