// A voice of the machine's own, where it has one of that language: a voice from the network would send away what it says.

import type { Language } from '../../../shared/text/index.ts'

/** Milliseconds after which a voice that never says it has ended is taken to have ended. */
const LONGEST = 15_000

/** Says the words and resolves at their end; at once where no local voice has the language. Never rejects. */
export function speak(words: string, language: Language, stop: AbortSignal): Promise<void> {
  const voice = voiceFor(language)
  if (!voice || stop.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const said = new SpeechSynthesisUtterance(words)
    said.voice = voice
    said.lang = voice.lang
    const timer = setTimeout(finish, LONGEST)
    said.onend = finish
    said.onerror = finish
    stop.addEventListener('abort', finish, { once: true })
    speechSynthesis.speak(said)

    function finish(): void {
      clearTimeout(timer)
      speechSynthesis.cancel()
      resolve()
    }
  })
}

function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined
  const wanted = language.slice(0, 2)
  return speechSynthesis
    .getVoices()
    .find(({ localService, lang }) => localService && lang.toLowerCase().startsWith(wanted))
}
