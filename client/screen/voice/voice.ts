// The voice of a screen: it takes every new view, and says what is new in it, one sentence at a time.

import { heard, type Memory, opening, type Shown, skipOlder, withView } from '../../common/voice/memory.ts'
import { holds, nextToSay } from './plan.ts'
import type { Player } from './player.ts'
import type { Utterance } from './utterance.ts'

/** Milliseconds for which a call without sound is kept, in case the sound comes back: after that it is too old. */
const KEPT_WHILE_MUTED = 15_000
/** A sound that takes so many times its length, and so many milliseconds more, will never end. */
const TOO_LONG = 2
const AND_MORE = 8_000

interface Current {
  readonly utterance: Utterance
  readonly since: number
  readonly stop: AbortController
  /** Goes on with the next sentence, whatever happens to the sound. */
  readonly leave: () => void
}

export class Voice {
  readonly #player: Player
  readonly #now: () => number
  #memory: Memory | null = null
  #shown: Shown | null = null
  #current: Current | null = null
  #isRunning = false
  #run: Promise<void> = Promise.resolve()

  /** `now` gives milliseconds of any clock that does not jump. */
  constructor(player: Player, now: () => number) {
    this.#player = player
    this.#now = now
  }

  /** Takes the newest view: a sentence that is no longer true is dropped, and a call interrupts a prompt. */
  show(shown: Shown): void {
    const now = this.#now()
    this.#memory = this.#memory ? withView(this.#memory, shown, now) : opening(shown, now)
    this.#shown = shown
    if (this.#current && !holds(this.#current.utterance, this.#memory, shown)) this.#current.stop.abort()
    this.#goOn()
  }

  /** Checks the present sentence, every few seconds: a sound that never ends is given up, and the player starts again. */
  look(): void {
    const now = this.#now()
    const current = this.#current
    if (current && isStuck(current, now)) {
      current.stop.abort()
      current.leave()
      this.#player.renew()
    }
    this.#goOn()
  }

  /** Resolves when nothing is left to say. */
  async silence(): Promise<void> {
    while (this.#isRunning) await this.#run
  }

  #goOn(): void {
    if (!this.#isRunning) this.#run = this.#sayAll()
  }

  async #sayAll(): Promise<void> {
    this.#isRunning = true
    for (let utterance = this.#next(); utterance; utterance = this.#next()) await this.#say(utterance)
    this.#isRunning = false
  }

  #next(): Utterance | null {
    if (!this.#memory || !this.#shown) return null
    const now = this.#now()
    if (this.#player.isMuted) {
      this.#memory = skipOlder(this.#memory, now - KEPT_WHILE_MUTED)
      return null
    }
    return nextToSay(this.#memory, this.#shown, now, this.#player.lengths)
  }

  async #say(utterance: Utterance): Promise<void> {
    const stop = new AbortController()
    const left = new Promise<void>((leave) => {
      this.#current = { utterance, since: this.#now(), stop, leave }
    })
    await Promise.race([this.#player.play(utterance, stop.signal), left])
    this.#current = null
    // without sound nobody has heard it
    if (stop.signal.aborted || this.#player.isMuted || !this.#memory) return
    this.#memory = heard(this.#memory, utterance, this.#now())
  }
}

function isStuck({ utterance, since }: Current, now: number): boolean {
  return now - since > TOO_LONG * 1000 * utterance.seconds + AND_MORE
}
