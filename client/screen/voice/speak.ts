// The device's own voice, where it has one of that language. Voices from the network are not used: they would send the
// words away.

import type { Language } from '../../../shared/languages.ts'
import { grammars } from '../../common/voice/grammars.ts'

/** Milliseconds for each character, and at the least. A sentence that has not ended by then never reports its end. */
const A_SIGN = 400
const LEAST = 4_000

/**
 * Says the words; returns at once where no local voice has the language. Resolves to whether they were said to their
 * end. Never rejects.
 */
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
