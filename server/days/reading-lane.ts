// What reads whole logs goes through here: one piece of work at a time, done once for all who ask for the same, staff
// before everybody else. What waits is bounded, and whoever hangs up leaves no work behind.

/** Pieces of work that wait, of staff and of everybody else: some seconds' worth. */
const MOST_WAITING = { staff: 64, anyone: 16 }

/** Whoever asks: until the signal says that they have hung up. */
export interface Asking {
  readonly isStaff: boolean
  readonly signal: AbortSignal
}

export type Lane = ReturnType<typeof readingLane>

interface Work {
  askers: number
  readonly done: Promise<unknown>
  readonly ended: AbortController
  begin(): Promise<void>
}

/** A lane of its own, with nothing on it. */
export function readingLane(most = MOST_WAITING) {
  const known = new Map<string, Work>()
  const waiting: Record<'staff' | 'anyone', Map<string, Work>> = { staff: new Map(), anyone: new Map() }
  let isWorking = false

  return {
    /**
     * What the work comes to; it is given a signal, to stop where nobody waits for it any more. `busy`: too much waits
     * already. `gone`: whoever asked has hung up.
     */
    async run<Result>(
      key: string,
      { isStaff, signal }: Asking,
      work: (signal: AbortSignal) => Promise<Result>,
    ): Promise<Result | 'busy' | 'gone'> {
      if (signal.aborted) return 'gone'
      const side = isStaff ? 'staff' : 'anyone'
      const name = `${side} ${key}`
      if (!known.has(name) && waiting[side].size >= most[side]) return 'busy'
      const one = known.get(name) ?? enter(name, side, work)
      one.askers += 1
      const gone = new Promise<'gone'>((resolve) => {
        const hungUp = () => {
          one.askers -= 1
          if (one.askers === 0) drop(name, side, one)
          resolve('gone')
        }
        signal.addEventListener('abort', hungUp, { once: true })
        void one.done.catch(() => {}).finally(() => signal.removeEventListener('abort', hungUp))
      })
      if (!isWorking) void workOn()
      return Promise.race([one.done as Promise<Result>, gone])
    },
    /** Pieces of work that wait or are under way. */
    size: () => known.size,
  }

  function enter<Result>(
    name: string,
    side: 'staff' | 'anyone',
    work: (signal: AbortSignal) => Promise<Result>,
  ): Work {
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    const ended = new AbortController()
    // whoever it was for may have gone
    promise.catch(() => {})
    const one: Work = {
      askers: 0,
      done: promise,
      ended,
      begin: () =>
        // work may throw at once instead of giving a promise that rejects: both are a failure to whoever asked
        (async () => work(ended.signal))()
          .then(resolve, reject)
          .finally(() => forget(name, one)),
    }
    known.set(name, one)
    waiting[side].set(name, one)
    return one
  }

  function drop(name: string, side: 'staff' | 'anyone', one: Work): void {
    one.ended.abort()
    if (waiting[side].get(name) === one) waiting[side].delete(name)
    forget(name, one)
  }

  function forget(name: string, one: Work): void {
    if (known.get(name) === one) known.delete(name)
  }

  async function workOn(): Promise<void> {
    isWorking = true
    try {
      for (let next = take(); next; next = take()) await next.begin()
    } finally {
      isWorking = false
    }
  }

  function take(): Work | null {
    for (const side of [waiting.staff, waiting.anyone]) {
      for (const [name, one] of side) {
        side.delete(name)
        return one
      }
    }
    return null
  }
}
