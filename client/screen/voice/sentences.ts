// The sentences of the screen: as names of clips, and in words for the device's own voice.

import type { PlaceWord } from '../../../shared/day/nouns/kinds.ts'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import type { Language } from '../../../shared/languages.ts'
import { countOf } from '../../common/voice/count.ts'
import { isNumbered, sayDesk } from '../../common/voice/desk.ts'
import { type Clips, PAUSE, type SentenceForm } from '../../common/voice/grammar.ts'
import { grammars } from '../../common/voice/grammars.ts'
import { wordsIn } from '../../common/words/loaded-words.ts'
import { type NumberStretch, stretchesOf } from './numbers.ts'

type Prompt = NonNullable<ScreenView['prompt']>

/** Numbers that one desk calls. */
export interface Called {
  readonly numbers: readonly string[]
  readonly desk: string
  readonly place: PlaceWord
}

export interface Sentence {
  readonly clips: Clips
  readonly words: string
  /** Whether the clips say all of it. Where they do not, the device's own voice says it better. */
  readonly isWhole: boolean
}

/** The call of one desk's numbers. */
export function sayCall(
  { numbers, desk, place }: Called,
  language: Language,
  form: SentenceForm = 'full',
): Sentence {
  const stretches = stretchesOf(numbers)
  const who = sayNumbers(stretches)
  const where = sayWhere(desk, place, language, form)
  const words = wordsOf(stretches, desk, place, language, form)
  // half a name would be another desk's, so only the number is said, and people look where to go
  if (!where) return { clips: grammars[language].look(who), words, isWhole: false }
  return { clips: grammars[language].call(who, where, form), words, isWhole: true }
}

/** Numbers whose holders did not come: they are sent to a marshal. */
export function sayMissed(numbers: readonly string[], language: Language): Sentence {
  const stretches = stretchesOf(numbers)
  const words = wordsIn(language)
    .screen.missedAgain({ numbers: whoIn(stretches, language) })
    .replace(/[\u2066-\u2069]/g, '')
  return { clips: grammars[language].missed(sayNumbers(stretches)), words, isWhole: true }
}

export function sayPrompt(prompt: Prompt, language: Language): Sentence {
  const { kind, queue, from = 0, to = 0 } = prompt
  // these characters turn the writing direction on the screen, and have no sound
  const words = wordsIn(language)
    .screen.prompts[kind]({ queue, from, to })
    .replace(/[\u2066-\u2069]/g, '')
  return { clips: promptClips(prompt, language), words, isWhole: true }
}

/** Each queue's letter is said once where several of its numbers follow each other. */
function sayNumbers(stretches: readonly NumberStretch[]): string[] {
  return stretches.flatMap(({ from, to, count }, index) => {
    const isSameQueue = stretches[index - 1]?.from[0] === from[0]
    const first = spell(isSameQueue ? from.slice(1) : from)
    const said = count > 1 ? [...first, 'to', ...spell(to.slice(1))] : first
    return index > 0 ? [PAUSE, ...said] : said
  })
}

function sayWhere(desk: string, place: PlaceWord, language: Language, form: SentenceForm): Clips | null {
  const said = sayDesk(desk, language)
  if (!said) return null
  const { clips, isNumbered } = said
  const grammar = grammars[language]
  const short = form === 'full' || !isNumbered ? undefined : grammar.short[place]
  return grammar.where(short ?? place, clips, isNumbered)
}

function promptClips({ kind, from, to }: Prompt, language: Language): Clips {
  if (kind !== 'crowding' || from === undefined || to === undefined) return [kind]
  return grammars[language].crowding(countOf(from, language), countOf(to, language))
}

function wordsOf(
  stretches: readonly NumberStretch[],
  desk: string,
  place: PlaceWord,
  language: Language,
  form: SentenceForm,
): string {
  const text = wordsIn(language).voice
  const who = whoIn(stretches, language)
  const name = isNumbered(desk) ? text.numbered : text.named
  const where = isSpeakable(desk, language) ? name({ desk, place: text.places[place] }) : text.look
  return (form === 'full' && isSpeakable(desk, language) ? text.call : text.brief)({ who, where })
}

/** Character by character: the device's own voice would read 031 as thirty-one. */
function whoIn(stretches: readonly NumberStretch[], language: Language): string {
  const { range } = wordsIn(language).voice
  return stretches
    .map(({ from, to, count }) =>
      count > 1
        ? range({ from: spell(from).join(' '), to: spell(to.slice(1)).join(' ') })
        : spell(from).join(' '),
    )
    .join(', ')
}

/** Whether the device's own voice of a language can read a name. */
function isSpeakable(desk: string, language: Language): boolean {
  return grammars[language].reads.test(desk)
}

/** Character by character, as the number of a ticket is read out: A, zero, three, one. */
function spell(text: string): string[] {
  return [...text.toUpperCase()].filter((sign) => /[A-Z0-9]/.test(sign))
}
