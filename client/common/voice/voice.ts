// The voice of a screen: gets every new view, and says what is new in it, one thing at a time.

import { type Language, languages } from '../../../shared/text/index.ts'
import { fill } from '../fill.ts'
import type { Player, Segment } from './player.ts'
import { sayCall, sayPrompt } from './sentences.ts'
import { type Saying, type Shown, ToSay } from './to-say.ts'

const LANGUAGES = Object.keys(languages) as Language[]
/** A call is said twice: whoever looks up at the chime hears the number the second time. */
const TIMES = { call: 2, prompt: 1 }

export class Voice {
  readonly #toSay = new ToSay()
  readonly #player: Player
  #current: { saying: Saying; stop: AbortController } | null = null
  #isRunning = false
  #run: Promise<void> = Promise.resolve()

  constructor(player: Player) {
    this.#player = player
  }

  /** Takes in the newest view: what is not true any more is dropped, and a call cuts a prompt short. */
  show(shown: Shown): void {
    this.#toSay.show(shown)
    if (this.#current && !this.#toSay.holds(this.#current.saying)) this.#current.stop.abort()
    if (!this.#isRunning) this.#run = this.#sayAll()
  }

  /** Resolves when nothing is left to say. */
  async silence(): Promise<void> {
    while (this.#isRunning) await this.#run
  }

  async #sayAll(): Promise<void> {
    this.#isRunning = true
    for (let saying = this.#toSay.next(); saying; saying = this.#toSay.next()) {
      // what nobody can hear now is not kept for later: by then it is no news
      if (!this.#player.isMuted) await this.#say(saying)
      if (this.#player.isMuted || this.#toSay.holds(saying) || saying.kind === 'call')
        this.#toSay.done(saying)
    }
    this.#isRunning = false
  }

  async #say(saying: Saying): Promise<void> {
    const stop = new AbortController()
    this.#current = { saying, stop }
    for (const segment of segmentsOf(saying)) {
      if (!stop.signal.aborted) await this.#player.play(segment, stop.signal)
    }
    this.#current = null
  }
}

function segmentsOf(saying: Saying): Segment[] {
  const once = LANGUAGES.map((language) => ({ language, ...wordsOf(saying, language) }))
  const all = Array.from({ length: TIMES[saying.kind] }, () => once).flat()
  return all.map((segment, index) => ({ ...segment, chime: index === 0 ? saying.kind : null }))
}

function wordsOf(saying: Saying, language: Language): Pick<Segment, 'clips' | 'words'> {
  const { screen } = languages[language]
  if (saying.kind === 'call') {
    const { number, desk } = saying.call
    // letter by letter: a machine's own voice would read 031 as thirty-one
    const words = `${[...number].join(' ')}, ${fill(screen.toDesk, { desk })}`
    return { clips: sayCall(saying.call, language), words }
  }
  const { kind, queue, from = 0, to = 0 } = saying.prompt
  return { clips: sayPrompt(saying.prompt, language), words: fill(screen.prompts[kind], { queue, from, to }) }
}
