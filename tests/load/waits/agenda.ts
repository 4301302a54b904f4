// The event queue of a simulated day: a binary heap by time; of equal times, the first planned comes first.

export interface Agenda {
  at(time: number, act: () => void): void
  /** Runs until nothing is left; `now` is the time of the current event. */
  run(): void
  now(): number
}

interface Entry {
  readonly time: number
  readonly order: number
  readonly act: () => void
}

export function agendaOf(): Agenda {
  const heap: Entry[] = []
  let order = 0
  let now = 0
  return {
    at(time, act) {
      heap.push({ time, order: order++, act })
      for (let n = heap.length - 1; n > 0; ) {
        const above = (n - 1) >> 1
        if (!isBefore(heap[n]!, heap[above]!)) break
        swap(heap, n, above)
        n = above
      }
    },
    run() {
      while (heap.length) {
        swap(heap, 0, heap.length - 1)
        const { time, act } = heap.pop()!
        for (let n = 0; ; ) {
          const [left, right] = [2 * n + 1, 2 * n + 2]
          let first = n
          if (left < heap.length && isBefore(heap[left]!, heap[first]!)) first = left
          if (right < heap.length && isBefore(heap[right]!, heap[first]!)) first = right
          if (first === n) break
          swap(heap, n, first)
          n = first
        }
        now = time
        act()
      }
    },
    now: () => now,
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order)
}

function swap(heap: Entry[], a: number, b: number): void {
  const one = heap[a]!
  heap[a] = heap[b]!
  heap[b] = one
}
