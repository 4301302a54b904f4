// What is still to be said: calls first and the oldest of them first, then the prompt. Nothing that is not true any more.

import type { ScreenView } from '../../../shared/day/views/screen.ts'

export type Shown = Pick<ScreenView, 'day' | 'calls' | 'prompt'> & Partial<Pick<ScreenView, 'epoch'>>
type Call = ScreenView['calls'][number]
type Prompt = NonNullable<ScreenView['prompt']>

export type Saying =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'prompt'; readonly prompt: Prompt }

export class ToSay {
  #shown: Shown | null = null
  /** What was called or prompted before this page opened is no news. */
  #lastCall = 0
  #lastPrompt = 0

  /** Takes in the newest view. */
  show(shown: Shown): void {
    const before = this.#shown
    if (shown.day !== before?.day || shown.epoch !== before.epoch) {
      // a new day counts from 1 again; a page that was just opened says nothing of what it finds, nor does one whose
      // server went back to an older state, where calls have lower numbers again
      const isFound = before === null || shown.day === before.day
      this.#lastCall = isFound ? newestOf(shown) : 0
      this.#lastPrompt = isFound ? (shown.prompt?.id ?? 0) : 0
    }
    this.#shown = shown
  }

  /** What is to be said now, or null. */
  next(): Saying | null {
    const calls = this.#shown?.calls.filter(({ call }) => call > this.#lastCall) ?? []
    const oldest = calls[calls.length - 1]
    if (oldest) return { kind: 'call', call: oldest }
    const prompt = this.#shown?.prompt
    return prompt && prompt.id > this.#lastPrompt ? { kind: 'prompt', prompt } : null
  }

  /** Whether it may go on being said: it is still true, and no call has come while a prompt is being said. */
  holds(saying: Saying): boolean {
    if (saying.kind === 'call')
      return this.#shown?.calls.some(({ call }) => call === saying.call.call) ?? false
    return this.#shown?.prompt?.id === saying.prompt.id && this.next()?.kind !== 'call'
  }

  /** It was said to its end, or is not to be said. A prompt that a call cut off is said again while it is true. */
  done(saying: Saying): void {
    if (saying.kind === 'call') this.#lastCall = Math.max(this.#lastCall, saying.call.call)
    else this.#lastPrompt = Math.max(this.#lastPrompt, saying.prompt.id)
  }
}

function newestOf({ calls }: Shown): number {
  return calls[0]?.call ?? 0
}
