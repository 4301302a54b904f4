// Plays an hour of calls to a speaker in simulated time. Returns what was heard, when, and in which language.

import type { VoiceCall } from '../../../client/common/voice/memory.ts'
import type { Language } from '../../../shared/languages.ts'
import { LANGUAGES } from '../../../shared/languages.ts'
import type { Turn } from './calls.ts'
import type { Speaker } from './speakers.ts'

export interface Hearing {
  /** For each called number: milliseconds until its first sentence was heard to the end; null: never. */
  readonly delays: readonly (number | null)[]
  /** How often each language was heard. */
  readonly sentences: Readonly<Record<Language, number>>
  /** Numbers heard in each language. */
  readonly numbers: Readonly<Record<Language, number>>
}

/** The calls of the last minute are played and not counted: whether they are heard is unknown. */
export function play(turns: readonly Turn[], speaker: Speaker, lasts: number): Hearing {
  const calledAt = new Map<string, number>()
  const heardAt = new Map<string, number>()
  const inLanguage = each(() => new Set<string>())
  const sentences = each(() => 0)
  let calls: VoiceCall[] = []
  let said: {
    readonly ends: number
    readonly numbers: readonly string[]
    readonly language: Language
  } | null = null

  const begin = (now: number): void => {
    const next = speaker.next(now)
    said = next && { ends: now + 1000 * next.seconds, numbers: next.numbers, language: next.language }
  }
  const sayUntil = (time: number): void => {
    while (said && said.ends <= time) {
      const { ends, numbers, language } = said
      sentences[language]++
      for (const number of numbers) {
        if (!heardAt.has(number)) heardAt.set(number, ends)
        inLanguage[language].add(number)
      }
      speaker.done(ends)
      begin(ends)
    }
  }
  for (const { at, desk, numbers, firstCall } of turns) {
    sayUntil(at)
    const fresh = numbers.map((number, index) => ({
      number,
      desk,
      place: 'sampling' as const,
      call: firstCall + index,
      at,
    }))
    calls = [...fresh, ...calls.filter((call) => call.desk !== desk)]
    for (const number of numbers) calledAt.set(number, at)
    const goesOn = speaker.show({ day: '', calls, prompt: null }, at)
    if (!said || !goesOn) begin(at)
  }
  sayUntil(lasts)
  const counted = [...calledAt].filter(([, at]) => at < lasts - 60_000)
  const delays = counted.map(([number, at]) => {
    const time = heardAt.get(number)
    return time === undefined ? null : time - at
  })
  const numbers = each((language) => counted.filter(([number]) => inLanguage[language].has(number)).length)
  return { delays, sentences, numbers }
}

function each<T>(make: (language: Language) => T): Record<Language, T> {
  const names = LANGUAGES
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Language, T>
}
