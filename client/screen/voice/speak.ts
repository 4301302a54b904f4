// A voice of the machine's own, where it has one of that language: a voice from the network would send away what it says.

import type { Language } from '../../../shared/languages.ts'
import { grammars } from '../../common/voice/grammars.ts'

/** Milliseconds a sign, and at the least: one that has not ended by then never says that it has. */
const A_SIGN = 400
const LEAST = 4_000

/** Says the words; at once where no local voice has the language. Returns whether it was said to its end. Never rejects. */
export function speak(words: string, language: Language, stop: AbortSignal): Promise<boolean> {
  const voice = voiceFor(language)
  if (!voice || stop.aborted) return Promise.resolve(false)
  return new Promise((resolve) => {
    const said = new SpeechSynthesisUtterance(words)
    said.voice = voice
    said.lang = voice.lang
    const timer = setTimeout(fail, LEAST + A_SIGN * words.length)
    said.onend = () => finish(true)
    said.onerror = fail
    stop.addEventListener('abort', fail, { once: true })
    speechSynthesis.speak(said)

    function fail(): void {
      finish(false)
    }
    function finish(isSaid: boolean): void {
      clearTimeout(timer)
      stop.removeEventListener('abort', fail)
      speechSynthesis.cancel()
      resolve(isSaid)
    }
  })
}

function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined
  const local = speechSynthesis.getVoices().filter(({ localService }) => localService)
  return grammars[language].voices
    .map((wanted) => local.find(({ lang }) => lang.toLowerCase().replace('_', '-').startsWith(wanted)))
    .find((voice) => voice !== undefined)
}
