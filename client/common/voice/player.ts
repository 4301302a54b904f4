// Makes the sounds: recordings where there are any, else a voice of the machine's own, else the chime alone.

import type { Language } from '../../../shared/text/index.ts'
import { Pack } from './pack.ts'
import { type ChimeKind, schedule } from './schedule.ts'
import { speak } from './speak.ts'

/** One thing to say in one language. */
export interface Segment {
  readonly chime: ChimeKind | null
  readonly language: Language
  readonly clips: readonly string[]
  /** The same in words, for a machine's own voice. */
  readonly words: string
}

export interface Player {
  readonly isMuted: boolean
  /** Resolves when it was heard to its end or `stop` was signalled. Never rejects. */
  play(segment: Segment, stop: AbortSignal): Promise<void>
}

export class AudioPlayer implements Player {
  #context: AudioContext | null = null
  #pack: Pack | null = null

  /** Asks the browser for sound: from a tap, the only place from which most let it begin, or where a kiosk allows it. */
  async enable(): Promise<void> {
    try {
      this.#context ??= new AudioContext()
      this.#pack ??= new Pack(this.#context)
      await this.#context.resume()
    } catch {
      // a machine without sound: the picture is always there, and the tablets are told
    }
  }

  get isMuted(): boolean {
    return this.#context?.state !== 'running'
  }

  async play({ chime, language, clips, words }: Segment, stop: AbortSignal): Promise<void> {
    const context = this.#context
    if (!context || this.isMuted) return
    const recorded = (await this.#pack?.clips(clips, language)) ?? null
    if (stop.aborted) return
    const sounds = schedule(context, chime, recorded ?? [])
    stop.addEventListener('abort', () => sounds.stop(), { once: true })
    await until(context, sounds.ends, stop)
    if (!recorded && !stop.aborted) await speak(words, language, stop)
  }
}

/** Waits on the audio clock: one that was suspended, or held up by a busy machine, takes longer than the wall's. */
async function until(context: AudioContext, time: number, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && context.state === 'running' && context.currentTime < time) {
    await pause((time - context.currentTime) * 1000, stop)
  }
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(ms, 10))
    stop.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
