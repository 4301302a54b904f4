// A browser's sound: asked for, and asked for again when a lock, a sleeping display or an unplugged device takes it away.

/** Milliseconds between two looks at least, for the audio clock to have moved on in. */
const A_LOOK = 2_000
/** Milliseconds for which a request for sound may stay without an answer until a new one is made. */
const GIVEN_UP = 120_000

export interface Hearing {
  /** When it was looked at, in milliseconds of the page's clock, and where the audio clock stood, in seconds. */
  readonly at: number
  readonly clock: number
}

/** Whether sound that says it runs stands still: some browsers say nothing when the device is unplugged. */
export function hasStalled(before: Hearing | null, now: Hearing): boolean {
  return before !== null && now.at - before.at >= A_LOOK && now.clock <= before.clock
}

export class Sound {
  #context: AudioContext | null = null
  #last: Hearing | null = null
  #isStalled = false
  /** Since when an answer is waited for. A request each look, unanswered for weeks, would grow without end. */
  #askedAt: number | null = null
  readonly #changed: () => void

  /** `changed` is told when sound comes or goes. */
  constructor(changed: () => void = () => {}) {
    this.#changed = changed
  }

  get context(): AudioContext | null {
    return this.#context
  }

  get isMuted(): boolean {
    return this.#isStalled || this.#context?.state !== 'running'
  }

  /** Asks for sound: from a tap, the only place from which most browsers let it begin, or where a kiosk allows it. */
  async ask(now: number): Promise<void> {
    try {
      const context = this.#open()
      this.#askedAt = now
      await context.resume()
      this.#askedAt = null
    } catch {
      // a machine without sound: the picture is always there, and the tablets are told
      this.#askedAt = null
    }
  }

  /** Every few seconds: asks again for what was taken away. */
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

  /** Lets go of what does not sound any more; the next look asks anew. */
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
