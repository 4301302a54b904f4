// A browser's sound. It asks for it, and asks again when a lock, a sleeping display or an unplugged device takes it
// away.

/** The least milliseconds between two looks, so that a running audio clock has moved on. */
const A_LOOK = 2_000
/** Milliseconds to wait for the answer to a request for sound before a new request. */
const GIVEN_UP = 120_000

export interface Hearing {
  /** When it was looked at, in milliseconds of the page's clock, and the audio clock at that moment, in seconds. */
  readonly at: number
  readonly clock: number
}

/** Whether sound that is reported as running stands still: some browsers do not notice that the device was unplugged. */
export function hasStalled(before: Hearing | null, now: Hearing): boolean {
  return before !== null && now.at - before.at >= A_LOOK && now.clock <= before.clock
}

export class Sound {
  #context: AudioContext | null = null
  #last: Hearing | null = null
  #isStalled = false
  /** Since when a request has had no answer. Without this, a request at each look, unanswered for weeks, would fill the memory. */
  #askedAt: number | null = null
  readonly #changed: () => void

  /** `changed` is called when sound starts or stops. */
  constructor(changed: () => void = () => {}) {
    this.#changed = changed
  }

  get context(): AudioContext | null {
    return this.#context
  }

  get isMuted(): boolean {
    return this.#isStalled || this.#context?.state !== 'running'
  }

  /** Asks for sound. Most browsers allow it only from a tap; a kiosk may allow it at any time. */
  async ask(now: number): Promise<void> {
    try {
      const context = this.#open()
      this.#askedAt = now
      await context.resume()
      this.#askedAt = null
    } catch {
      // a device without sound: the picture shows everything, and the tablets get a report
      this.#askedAt = null
    }
  }

  /** Every few seconds: asks again for sound that was taken away. */
  look(now: number): void {
    const context = this.#context
    if (context?.state === 'running') {
      const here = { at: now, clock: context.currentTime }
      const isStalled = hasStalled(this.#last, here)
      if (this.#last === null || now - this.#last.at >= A_LOOK) this.#last = here
      if (isStalled) this.renew()
      else this.#isStalled = false
    } else this.#last = null
    if (this.#askedAt !== null && now - this.#askedAt > GIVEN_UP) this.renew()
    if (this.isMuted && this.#askedAt === null) void this.ask(now)
  }

  /** Gives up sound that stands still; the next look asks again. */
  renew(): void {
    const context = this.#context
    this.#context = null
    this.#last = null
    this.#askedAt = null
    if (!context) return
    context.onstatechange = null
    void context.close().catch(() => {})
    this.#changed()
  }

  #open(): AudioContext {
    if (this.#context && this.#context.state !== 'closed') return this.#context
    const context = new AudioContext()
    context.onstatechange = this.#changed
    this.#context = context
    return context
  }
}
