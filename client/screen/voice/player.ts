// Plays sentences: recordings where there are any, else the device's own voice, else only the chime.

import type { Language } from '../../../shared/languages.ts'
import type { ChimeKind } from '../../common/sound/chime.ts'
import { secondsOf } from './lengths.ts'
import { Pack } from './pack.ts'
import { schedule } from './schedule.ts'
import type { Sentence } from './sentences.ts'
import { Sound } from './sound.ts'
import { speak } from './speak.ts'
import type { Lengths } from './utterance.ts'

/** One sentence in one language. */
export interface Segment extends Sentence {
  readonly chime: ChimeKind | null
  readonly language: Language
}

export interface Player {
  readonly isMuted: boolean
  readonly lengths: Lengths
  /** Resolves when it was heard to its end, or `stop` was signalled. Never rejects. */
  play(segment: Segment, stop: AbortSignal): Promise<void>
  /** The sound never ended: starts the player again. */
  renew(): void
}

export class AudioPlayer implements Player {
  readonly #sound: Sound
  #pack: { readonly of: AudioContext; readonly pack: Pack } | null = null

  /** `changed` is called when sound starts or stops. */
  constructor(changed: () => void = () => {}) {
    this.#sound = new Sound(changed)
  }

  /** Asks the browser for sound, at a time in milliseconds. */
  async enable(now: number): Promise<void> {
    await this.#sound.ask(now)
    // load the list with the lengths of the clips, which the plan needs before the first call
    const { context } = this.#sound
    if (context) this.#packOf(context)
  }

  look(now: number): void {
    this.#sound.look(now)
  }

  renew(): void {
    if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
    this.#sound.renew()
  }

  get isMuted(): boolean {
    return this.#sound.isMuted
  }

  readonly lengths: Lengths = (clips, language) => secondsOf(this.#pack?.pack.list ?? {}, clips, language)

  async play(segment: Segment, stop: AbortSignal): Promise<void> {
    const { context } = this.#sound
    if (!context || this.isMuted) return
    const { chime, language, clips, words, isWhole } = segment
    const recorded = (await this.#packOf(context).clips(clips, language)) ?? null
    if (stop.aborted) return
    if (isWhole && recorded) return await this.#sounds(context, chime, recorded, stop)
    if (chime) await this.#sounds(context, chime, [], stop)
    const isSaid = await speak(words, language, stop)
    if (!isSaid && recorded && !stop.aborted) await this.#sounds(context, null, recorded, stop)
  }

  async #sounds(
    context: AudioContext,
    chime: ChimeKind | null,
    clips: Parameters<typeof schedule>[2],
    stop: AbortSignal,
  ): Promise<void> {
    const sounds = schedule(context, chime, clips)
    const cut = () => sounds.stop()
    stop.addEventListener('abort', cut, { once: true })
    await until(context, sounds.ends, stop)
    stop.removeEventListener('abort', cut)
  }

  /** Decoded recordings outlive their audio context, but a new context may have another sample rate. */
  #packOf(context: AudioContext): Pack {
    if (this.#pack?.of !== context) this.#pack = { of: context, pack: new Pack(context) }
    return this.#pack.pack
  }
}

/** Waits on the audio clock: if it is suspended, or held up by a busy device, it runs slower than the real time. */
async function until(context: AudioContext, time: number, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && context.state === 'running' && context.currentTime < time) {
    await pause((time - context.currentTime) * 1000, stop)
  }
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, Math.max(ms, 10))
    stop.addEventListener('abort', finish, { once: true })
    function finish(): void {
      clearTimeout(timer)
      stop.removeEventListener('abort', finish)
      resolve()
    }
  })
}
