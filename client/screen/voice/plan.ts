// What to say next. Pure: it depends on the calls of the view, what was said when, the lengths of the clips, and the
// time. Calls that were never said come first, the oldest before the others; then the other language; then the prompt;
// then who missed their call and is called out once more; then every call a second time, for people who looked up at the
// chime. The more there is to say, the shorter the
// sentences are.

import type { PlaceWord } from '../../../shared/day/nouns/kinds.ts'
import type { Language } from '../../../shared/languages.ts'
import { chimeSeconds } from '../../common/sound/chime.ts'
import { FORMS, type SentenceForm } from '../../common/voice/grammar.ts'
import {
  callKey,
  type Memory,
  MOST_TIMES,
  promptKey,
  type Shown,
  spokenIn,
  type TimesSaid,
  type Told,
  type VoiceCall,
  type VoicePrompt,
} from '../../common/voice/memory.ts'
import { areMissed, missedToSay } from './missed.ts'
import { stretchesOf } from './numbers.ts'
import { sayCall, sayPrompt } from './sentences.ts'
import type { Lengths, Utterance } from './utterance.ts'

/** Calls of one desk that are said together. */
interface Group {
  readonly desk: string
  readonly place: PlaceWord
  readonly calls: readonly VoiceCall[]
  readonly told: Told
  readonly oldest: number
  /** When the first of them was seen, in milliseconds: a repeated call is newer than those that wait with it. */
  readonly seenAt: number
  readonly round: number
}

/** Seconds within which all waiting calls should be heard in each language: while that is possible, sentences stay long. */
const PATIENCE = 12
/** Milliseconds after which a call that was never heard goes before the other language of a call that was heard. */
const SOON = 3_000
/** Milliseconds over which the rate of calls is measured, and the share of the time that the voice may use. */
const LATELY = 60_000
const MOST_BUSY = 0.95
/** Milliseconds after it was first heard in which a call is worth repeating, for people who looked up at the chime. */
const REPEAT_FOR = 30_000
/** The most numbers or stretches in one sentence: people who hear more have forgotten the first. */
const MOST_STRETCHES = 8

/** What to say at a time in milliseconds, or null. Equal arguments give equal results. */
export function nextToSay(memory: Memory, shown: Shown, now: number, lengths: Lengths): Utterance | null {
  const languages = spokenIn(shown)
  const groups = groupsOf(memory, shown, now)
  const { form, isBehind } = formFor(groups, languages, lengths, turnsSince(memory, now - LATELY) / LATELY)
  const isLate = groups.some(({ round, seenAt }) => round === 0 && now - seenAt > SOON)
  const first = firstOf(groups, languages.length, isBehind || isLate)
  if (first && first.round < languages.length) return tell(memory, shown, first, form, lengths)
  return (
    promptToSay(memory, shown, lengths) ??
    missedToSay(memory, shown, lengths) ??
    (first ? tell(memory, shown, first, form, lengths) : null)
  )
}

/** Whether the sentence may go on: all of it is still true, and no call has come while something else is said. */
export function holds(utterance: Utterance, memory: Memory, shown: Shown): boolean {
  if (utterance.kind !== 'call') {
    const isOn =
      utterance.kind === 'missed'
        ? areMissed(utterance.missed, shown)
        : shown.prompt !== null && promptKey(shown, shown.prompt) === utterance.prompt
    return isOn && !shown.calls.some((call) => isUnheard(memory.calls.get(callKey(shown, call)), shown))
  }
  const on = new Set(shown.calls.map((call) => callKey(shown, call)))
  return utterance.keys.every((key) => on.has(key))
}

/** The oldest call. While the voice is behind, each call is said in one language before any is said in the other. Repeats come last. */
function firstOf(groups: readonly Group[], all: number, isBehind: boolean): Group | undefined {
  const roundOf = ({ round }: Group) => (isBehind || round >= all ? round : 0)
  return [...groups].sort((a, b) => roundOf(a) - roundOf(b) || a.oldest - b.oldest)[0]
}

function groupsOf(memory: Memory, shown: Shown, now: number): Group[] {
  const languages = spokenIn(shown)
  const byDesk = new Map<string, { call: VoiceCall; told: Told }[]>()
  for (const call of shown.calls) {
    const told = memory.calls.get(callKey(shown, call))
    if (!told || !isDue(told, languages, now)) continue
    const key = [call.desk, call.place, ...languages.map((one) => told.times[one] ?? 0)].join(' ')
    byDesk.set(key, [...(byDesk.get(key) ?? []), { call, told }])
  }
  return [...byDesk.values()].map((items) => groupOf(items, languages))
}

function groupOf(items: readonly { call: VoiceCall; told: Told }[], languages: readonly Language[]): Group {
  const [{ call, told }] = items as [{ call: VoiceCall; told: Told }]
  const calls = items.map((item) => item.call)
  return {
    desk: call.desk,
    place: call.place,
    calls,
    told,
    oldest: Math.min(...calls.map((one) => one.call)),
    seenAt: Math.min(...items.map((item) => item.told.seenAt)),
    round: timesOf(told, languages),
  }
}

function tell(memory: Memory, shown: Shown, group: Group, form: SentenceForm, lengths: Lengths): Utterance {
  const { desk, place, round } = group
  const calls = fewEnough(group.calls)
  const language = languageFor(group.told, memory, spokenIn(shown))
  const sentence = sayCall({ numbers: calls.map(({ number }) => number), desk, place }, language, form)
  // the second sentence for the same desk continues the first
  const isSequel = round > 0 && memory.lastDesk === desk
  const chime = isSequel ? null : form === 'full' ? 'call' : 'call-brief'
  return {
    ...sentence,
    kind: 'call',
    language,
    chime,
    form,
    keys: calls.map((call) => callKey(shown, call)),
    prompt: null,
    missed: [],
    desk,
    seconds: chimeSeconds(chime) + lengths(sentence.clips, language),
    round,
  }
}

function promptToSay(memory: Memory, shown: Shown, lengths: Lengths): Utterance | null {
  const { prompt } = shown
  const told = memory.prompt?.told
  const languages = spokenIn(shown)
  if (!prompt || !told || told.isOver || memory.prompt?.key !== promptKey(shown, prompt)) return null
  const language = languages.find((one) => !told.times[one])
  if (!language) return null
  return promptUtterance(
    prompt,
    language,
    timesOf(told, languages) > 0 && memory.lastDesk === null,
    memory.prompt.key,
    lengths,
  )
}

function promptUtterance(
  prompt: VoicePrompt,
  language: Language,
  isSequel: boolean,
  key: string,
  lengths: Lengths,
): Utterance {
  const sentence = sayPrompt(prompt, language)
  const chime = isSequel ? null : 'prompt'
  const seconds = chimeSeconds(chime) + lengths(sentence.clips, language)
  return {
    ...sentence,
    kind: 'prompt',
    language,
    chime,
    form: 'full',
    keys: [],
    prompt: key,
    missed: [],
    desk: null,
    seconds,
    round: 0,
  }
}

/**
 * The longest form in which all waiting calls are heard soon enough in both languages, and in which the voice keeps up
 * with the present rate, in turns a millisecond; else the shortest. `isBehind`: not even the shortest is quick enough.
 */
function formFor(
  groups: readonly Group[],
  languages: readonly Language[],
  lengths: Lengths,
  rate: number,
): { form: SentenceForm; isBehind: boolean } {
  const waiting = groups.filter(({ round }) => round < languages.length)
  const [only] = waiting
  for (const form of FORMS) {
    const isSoon =
      waiting.reduce((sum, group) => sum + secondsLeft(group, languages, form, lengths), 0) <= PATIENCE
    const isKept = only === undefined || rate * 1000 * secondsOf(only, languages, form, lengths) <= MOST_BUSY
    if (isKept && (isSoon || waiting.length === 1)) return { form, isBehind: false }
  }
  return { form: 'bare', isBehind: true }
}

/** Seconds that it takes to say a call in each language. */
function secondsOf(
  { calls, desk, place }: Group,
  languages: readonly Language[],
  form: SentenceForm,
  lengths: Lengths,
): number {
  const numbers = calls.map(({ number }) => number)
  const chime = chimeSeconds(form === 'full' ? 'call' : 'call-brief')
  return languages.reduce(
    (sum, language) => sum + lengths(sayCall({ numbers, desk, place }, language, form).clips, language),
    chime,
  )
}

function secondsLeft(
  group: Group,
  languages: readonly Language[],
  form: SentenceForm,
  lengths: Lengths,
): number {
  return (secondsOf(group, languages, form, lengths) * (languages.length - group.round)) / languages.length
}

/** How many turns desks have called since a time in milliseconds. */
function turnsSince(memory: Memory, time: number): number {
  const turns = [...memory.calls.values()].filter(({ seenAt }) => seenAt > time).map(({ turn }) => turn)
  return new Set(turns).size
}

/** The language in which this was said less; else the one that was heard less in all; else the first. */
function languageFor({ times }: Told, { shares }: Memory, languages: readonly Language[]): Language {
  const more = (counts: TimesSaid, a: Language, b: Language) => (counts[a] ?? 0) - (counts[b] ?? 0)
  return [...languages].sort((a, b) => more(times, a, b) || more(shares, a, b))[0] ?? 'zh-CN'
}

/** As many numbers as one sentence holds, in their order; the others come in the next sentence. */
function fewEnough(calls: readonly VoiceCall[]): readonly VoiceCall[] {
  const numbers = calls.map(({ number }) => number)
  const stretches = stretchesOf(numbers)
  if (stretches.length <= MOST_STRETCHES) return calls
  const sorted = [...calls].sort(
    (a, b) => a.number.length - b.number.length || (a.number < b.number ? -1 : 1),
  )
  const taken: VoiceCall[] = []
  for (const call of sorted) {
    const more = [...taken, call]
    if (stretchesOf(more.map(({ number }) => number)).length > MOST_STRETCHES) break
    taken.push(call)
  }
  return taken
}

function isDue(told: Told, languages: readonly Language[], now: number): boolean {
  if (told.isOver) return false
  if (timesOf(told, languages) < languages.length) return true
  const isFresh = told.firstAt !== null && now - told.firstAt <= REPEAT_FOR
  return isFresh && languages.some((language) => (told.times[language] ?? 0) < MOST_TIMES)
}

function isUnheard(told: Told | undefined, shown: Shown): boolean {
  return told !== undefined && !told.isOver && timesOf(told, spokenIn(shown)) === 0
}

function timesOf({ times }: Told, languages: readonly Language[]): number {
  return languages.reduce((sum, language) => sum + (times[language] ?? 0), 0)
}
