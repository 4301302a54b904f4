// A queue for work that reads whole logs. It runs one piece of work at a time, once for all who ask for the same, and staff
// first. The queue is bounded, and work that nobody waits for any more is dropped.

/** Pieces of work that wait, of staff and of everybody else: some seconds' worth. */
const MOST_WAITING = { staff: 64, anyone: 16 }

type Side = 'staff' | 'anyone'

/** One who asks. The signal aborts when they hang up. */
export interface Asking {
  readonly isStaff: boolean
  readonly signal: AbortSignal
}

/** One piece of work, and how many still want it. */
interface Work {
  readonly name: string
  readonly side: Side
  askers: number
  readonly done: Promise<unknown>
  /** Tells the work that nobody waits for it any more. */
  readonly ended: AbortController
  begin(): Promise<void>
}

/** A lane of its own, with nothing on it. */
export class ReadingLane {
  readonly #most: Readonly<Record<Side, number>>
  /** Work that waits or is under way, by its name. */
  readonly #pieces = new Map<string, Work>()
  readonly #waiting: Record<Side, Map<string, Work>> = { staff: new Map(), anyone: new Map() }
  #isWorking = false

  constructor(most: Readonly<Record<Side, number>> = MOST_WAITING) {
    this.#most = most
  }

  /**
   * Runs the work and resolves to its result. The work gets a signal, which aborts when nobody waits for it any more.
   * `busy`: the queue is full. `gone`: whoever asked has hung up.
   */
  async run<Result>(
    key: string,
    { isStaff, signal }: Asking,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result | 'busy' | 'gone'> {
    if (signal.aborted) return 'gone'
    const side = isStaff ? 'staff' : 'anyone'
    const name = `${side} ${key}`
    if (!this.#pieces.has(name) && this.#waiting[side].size >= this.#most[side]) return 'busy'
    const piece = this.#pieces.get(name) ?? this.#enter(name, side, work)
    const gone = this.#untilGone(piece, signal)
    if (!this.#isWorking) void this.#workOn()
    return Promise.race([piece.done as Promise<Result>, gone])
  }

  /** Pieces of work that wait or are under way. */
  size(): number {
    return this.#pieces.size
  }

  #enter<Result>(name: string, side: Side, work: (signal: AbortSignal) => Promise<Result>): Work {
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    const ended = new AbortController()
    // whoever it was for may have gone
    promise.catch(() => {})
    const piece: Work = {
      name,
      side,
      askers: 0,
      done: promise,
      ended,
      begin: () =>
        // work may throw at once instead of giving a promise that rejects: both are a failure to whoever asked
        (async () => work(ended.signal))()
          .then(resolve, reject)
          .finally(() => this.#forget(piece)),
    }
    this.#pieces.set(name, piece)
    this.#waiting[side].set(name, piece)
    return piece
  }

  /** Counts one more who wants the work. Resolves when they hang up; the last one to do so ends it. */
  #untilGone(piece: Work, signal: AbortSignal): Promise<'gone'> {
    piece.askers += 1
    return new Promise((resolve) => {
      const hangUp = () => {
        piece.askers -= 1
        if (piece.askers === 0) this.#drop(piece)
        resolve('gone')
      }
      signal.addEventListener('abort', hangUp, { once: true })
      void piece.done.catch(() => {}).finally(() => signal.removeEventListener('abort', hangUp))
    })
  }

  #drop(piece: Work): void {
    piece.ended.abort()
    const waiting = this.#waiting[piece.side]
    if (waiting.get(piece.name) === piece) waiting.delete(piece.name)
    this.#forget(piece)
  }

  #forget(piece: Work): void {
    if (this.#pieces.get(piece.name) === piece) this.#pieces.delete(piece.name)
  }

  async #workOn(): Promise<void> {
    this.#isWorking = true
    try {
      for (let next = this.#take(); next; next = this.#take()) await next.begin()
    } finally {
      this.#isWorking = false
    }
  }

  /** The next piece of work: of staff, where they have any. */
  #take(): Work | null {
    for (const side of [this.#waiting.staff, this.#waiting.anyone]) {
      for (const [name, piece] of side) {
        side.delete(name)
        return piece
      }
    }
    return null
  }
}
