// What the screen says, as the names of clips and, for a machine's own voice, in words.

import type { PlaceWord } from '../../../shared/day/kinds.ts'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { type Language, languages } from '../../../shared/text/index.ts'
import { voiceWords } from '../../../shared/text/voice.ts'
import { countOf } from './count.ts'
import { isNumbered, sayDesk } from './desk.ts'
import { type Stretch, stretchesOf } from './numbers.ts'

type Prompt = NonNullable<ScreenView['prompt']>

/** From the longest to the shortest. */
export const FORMS = ['full', 'brief', 'bare'] as const
export type Form = (typeof FORMS)[number]

/** Numbers that one desk calls. */
export interface Called {
  readonly numbers: readonly string[]
  readonly desk: string
  readonly place: PlaceWord
}

export interface Sentence {
  readonly clips: readonly string[]
  readonly words: string
  /** Whether the clips say all of it. Where they do not, a machine's own voice says it better. */
  readonly isWhole: boolean
}

/** A moment of silence between two clips, in place of a clip's name. */
export const PAUSE = ','

/** Where a desk is called a 台, the shortest form says only that. */
const SHORT: Record<Language, Partial<Record<PlaceWord, string>>> = {
  'zh-CN': { sampling: 'desk', registration: 'desk', vaccination: 'desk' },
  en: { sampling: 'desk', vaccination: 'desk' },
}

/**
 * 请 A 零三一号，到 2 号采样台; 请 A 零三一号，2 号台; A 零三一，2 号台.
 * Number A zero three one, please go to sampling desk two; A zero three one, desk two.
 */
export function sayCall({ numbers, desk, place }: Called, language: Language, form: Form = 'full'): Sentence {
  const stretches = stretchesOf(numbers)
  const who = sayNumbers(stretches)
  const where = sayWhere(desk, place, language, form)
  const words = wordsOf(stretches, desk, place, language, form)
  // half a name would be another desk's: the number is said, and people look where to go
  if (!where)
    return {
      clips: [...(language === 'en' ? ['number', ...who] : ['please', ...who, 'number']), 'look'],
      words,
      isWhole: false,
    }
  return { clips: together(who, where, language, form), words, isWhole: true }
}

export function sayPrompt(prompt: Prompt, language: Language): Sentence {
  const { kind, queue, from = 0, to = 0 } = prompt
  const words = languages[language].screen.prompts[kind]({ queue, from, to })
  return { clips: promptClips(prompt, language), words, isWhole: true }
}

function together(
  who: readonly string[],
  where: readonly string[],
  language: Language,
  form: Form,
): string[] {
  if (language === 'en')
    return form === 'full' ? ['number', ...who, 'go-to', ...where] : [...who, PAUSE, ...where]
  if (form === 'full') return ['please', ...who, 'number', 'to', ...where]
  return form === 'brief' ? ['please', ...who, 'number', PAUSE, ...where] : [...who, PAUSE, ...where]
}

/** Each queue's letter once, where several numbers of it follow each other. */
function sayNumbers(stretches: readonly Stretch[]): string[] {
  return stretches.flatMap(({ from, to, count }, index) => {
    const isSameQueue = stretches[index - 1]?.from[0] === from[0]
    const first = spell(isSameQueue ? from.slice(1) : from)
    const said = count > 1 ? [...first, 'to', ...spell(to.slice(1))] : first
    return index > 0 ? [PAUSE, ...said] : said
  })
}

function sayWhere(desk: string, place: PlaceWord, language: Language, form: Form): string[] | null {
  const said = sayDesk(desk, language)
  if (!said) return null
  const { clips, isNumbered } = said
  const short = form === 'full' || !isNumbered ? undefined : SHORT[language][place]
  const name = short ?? place
  if (language === 'en') return [name, ...clips]
  return isNumbered ? [...clips, 'number', name] : [...clips, name]
}

function promptClips({ kind, from, to }: Prompt, language: Language): string[] {
  if (kind !== 'crowding' || from === undefined || to === undefined) return [kind]
  const marks = [...countOf(from, language), 'to', ...countOf(to, language)]
  return language === 'en' ? ['marks', ...marks, 'crowding'] : [...marks, 'crowding']
}

function wordsOf(
  stretches: readonly Stretch[],
  desk: string,
  place: PlaceWord,
  language: Language,
  form: Form,
): string {
  const text = voiceWords[language]
  // letter by letter: a machine's own voice would read 031 as thirty-one
  const who = stretches
    .map(({ from, to, count }) =>
      count > 1
        ? text.range({ from: spell(from).join(' '), to: spell(to.slice(1)).join(' ') })
        : spell(from).join(' '),
    )
    .join(', ')
  const name = isNumbered(desk) ? text.numbered : text.named
  const where = isSpeakable(desk, language) ? name({ desk, place: text.places[place] }) : text.look
  return (form === 'full' && isSpeakable(desk, language) ? text.call : text.brief)({ who, where })
}

/** Whether a voice of a language can read a name: an English one would say "Chinese letter". */
function isSpeakable(desk: string, language: Language): boolean {
  const known =
    language === 'en' ? /^[\p{Script=Latin}\p{N}-]+$/u : /^[\p{Script=Latin}\p{Script=Han}\p{N}-]+$/u
  return known.test(desk)
}

/** Sign by sign, as a number on a ticket is read out: A, zero, three, one. */
function spell(text: string): string[] {
  return [...text.toUpperCase()].filter((sign) => /[A-Z0-9]/.test(sign))
}
