// How the numbers of one call are grouped: consecutive ones as a stretch, the others one by one.

/** Consecutive numbers of one queue; `from` and `to` are equal for a single one. */
export interface NumberStretch {
  readonly from: string
  readonly to: string
  readonly count: number
}

/** A number in two parts: the queue's letter and the rest. */
interface Parts {
  readonly letter: string
  readonly count: number
}

/** In the order of the numbers. Two consecutive numbers stay apart: both forms are as short to say. */
export function stretchesOf(numbers: readonly string[]): NumberStretch[] {
  const sorted = [...new Set(numbers)].sort(inOrder)
  const runs: string[][] = []
  for (const number of sorted) {
    const last = runs[runs.length - 1]
    if (last && follows(last[last.length - 1] ?? '', number)) last.push(number)
    else runs.push([number])
  }
  return runs.flatMap((run) => (run.length > 2 ? [stretch(run)] : run.map((number) => stretch([number]))))
}

function stretch(run: readonly string[]): NumberStretch {
  return { from: run[0] ?? '', to: run[run.length - 1] ?? '', count: run.length }
}

function follows(one: string, next: string): boolean {
  const [a, b] = [partsOf(one), partsOf(next)]
  return a.letter === b.letter && b.count === a.count + 1
}

function inOrder(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)]
  return a.letter === b.letter ? a.count - b.count : a.letter < b.letter ? -1 : 1
}

function partsOf(number: string): Parts {
  return { letter: number.slice(0, 1), count: Number(number.slice(1)) }
}
