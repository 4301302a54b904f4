// What a screen remembers of its announcements. Pure; bounded by the calls on the view and a few more.

import type { PlaceWord } from '../../../shared/day/nouns/kinds.ts'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { type Language, USUAL_LANGUAGES } from '../../../shared/languages.ts'

export interface VoiceCall {
  readonly number: string
  readonly desk: string
  /** Rises by one with each call or recall. */
  readonly call: number
  /** When the number was called, in milliseconds. */
  readonly at: number
  /** The place word of the desk in this call. */
  readonly place: PlaceWord
}
export type VoicePrompt = NonNullable<ScreenView['prompt']>
/** Somebody who missed their call, `at` a time in milliseconds, and is called out once more. */
export type VoiceMissed = ScreenView['missedAgain'][number]

/** The part of the newest view that the voice needs. */
export interface Shown {
  readonly day: string
  /** Changes when the server's data were restored: call numbers then begin elsewhere. */
  readonly epoch?: number
  /** The languages of the site's announcements, its own first; left out, the usual ones. */
  readonly languages?: readonly Language[]
  readonly calls: readonly VoiceCall[]
  readonly prompt: VoicePrompt | null
  /** Left out: nobody. */
  readonly missedAgain?: readonly VoiceMissed[]
}

/** How often something was said in each language; a language in which it was not said is absent. */
export type TimesSaid = Readonly<Partial<Record<Language, number>>>

export interface Told {
  readonly times: TimesSaid
  /** Nothing more is said of it, in any language. */
  readonly isOver: boolean
  /** Equal for numbers that a desk called together. */
  readonly turn: string
  /** When it was first seen, and when it was first said to its end, in milliseconds of the page's clock. */
  readonly seenAt: number
  readonly firstAt: number | null
}

export interface Memory {
  readonly day: string
  readonly epoch: number
  readonly languages: readonly Language[]
  /** The time of the latest call that was ever on the view. */
  readonly latestAt: number
  /** By `keyOf`: the calls on the view, and the latest ones that have left it. */
  readonly calls: ReadonlyMap<string, Told>
  readonly prompt: { readonly key: string; readonly told: Told } | null
  /** By `missedKey`: those who are called out once more. */
  readonly missed: ReadonlyMap<string, Told>
  /** How often each language was heard in calls, less the count that all have in common. */
  readonly shares: TimesSaid
  /** The desk of the last call that was said: the next sentence for the same desk needs no chime of its own. */
  readonly lastDesk: string | null
}

const NEVER: TimesSaid = {}
/** The most times that anything is said. */
export const MOST_TIMES = 2
/** How many calls are remembered after they left the view: an undone undo brings a call back, and it must not be said again. */
const LATEST = 100

/** A third language would make every call half as long again, and the voice could keep up with fewer desks. */
const MOST_LANGUAGES = 2

/** The languages of a view's calls: the first ones of its site. */
export function spokenIn({ languages: own }: Pick<Shown, 'languages'>): readonly Language[] {
  return (own ?? USUAL_LANGUAGES).slice(0, MOST_LANGUAGES)
}

/** The identity of one call of one number. A recall is another call, and so is a call after the server's data were restored. */
export function callKey(
  { day, epoch = 0 }: Pick<Shown, 'day' | 'epoch'>,
  { call, number, desk, at }: VoiceCall,
): string {
  return [day, epoch, call, number, desk, at].join(' ')
}

/** The memory when the page opens. Calls and prompts from before are not said. */
export function opening(shown: Shown, now: number): Memory {
  const { day, epoch = 0 } = shown
  const empty: Memory = {
    day,
    epoch,
    languages: spokenIn(shown),
    latestAt: 0,
    calls: new Map(),
    prompt: null,
    missed: new Map(),
    shares: NEVER,
    lastDesk: null,
  }
  return skipOlder(taken(empty, shown, now), Number.POSITIVE_INFINITY)
}

/** Takes the newest view. */
export function withView(memory: Memory, shown: Shown, now: number): Memory {
  const next = taken(memory, shown, now)
  const wentBack = shown.day === memory.day && (shown.epoch ?? 0) !== memory.epoch
  if (!wentBack) return next
  // calls that are on the view after a restore were said before; only calls made since then are said
  const old = new Set(
    shown.calls.filter(({ at }) => at <= memory.latestAt).map((call) => callKey(shown, call)),
  )
  const calls = [...next.calls].map(([key, told]) => [key, old.has(key) ? done(told) : told] as const)
  return {
    ...next,
    calls: new Map(calls),
    prompt: next.prompt && { ...next.prompt, told: done(next.prompt.told) },
    missed: new Map([...next.missed].map(([key, told]) => [key, done(told)])),
  }
}

function taken(memory: Memory, shown: Shown, now: number): Memory {
  const here = new Map(
    shown.calls.map((call) => {
      const key = callKey(shown, call)
      return [key, memory.calls.get(key) ?? unheard(now, `${call.desk} ${call.at}`)] as const
    }),
  )
  const gone = [...memory.calls].filter(([key]) => !here.has(key)).slice(-LATEST)
  return {
    ...memory,
    day: shown.day,
    epoch: shown.epoch ?? 0,
    languages: spokenIn(shown),
    latestAt: shown.calls.reduce((latest, { at }) => Math.max(latest, at), memory.latestAt),
    calls: new Map([...gone, ...here]),
    prompt: promptSeen(memory, shown, now),
    missed: missedSeen(memory, shown, now),
  }
}

/** Notes that a sentence was said to its end. */
export function heard(
  memory: Memory,
  {
    keys,
    prompt,
    missed,
    language,
    desk,
  }: {
    keys: readonly string[]
    prompt: string | null
    missed: readonly string[]
    language: Language
    desk: string | null
  },
  now: number,
): Memory {
  const calls = new Map(memory.calls)
  for (const key of keys) {
    const told = calls.get(key)
    if (told) calls.set(key, once(told, language, now))
  }
  const again = new Map(memory.missed)
  for (const key of missed) {
    const told = again.get(key)
    if (told) again.set(key, once(told, language, now))
  }
  const isPrompt = prompt !== null && memory.prompt?.key === prompt
  return {
    ...memory,
    calls,
    missed: again,
    prompt:
      isPrompt && memory.prompt
        ? { key: prompt, told: once(memory.prompt.told, language, now) }
        : memory.prompt,
    shares: keys.length ? balanced(plusOne(memory.shares, language), memory.languages) : memory.shares,
    lastDesk: desk,
  }
}

/** Marks everything that was first seen before a time as over: while nobody could hear it, it has become old. */
export function skipOlder(memory: Memory, before: number): Memory {
  const pass = (told: Told): Told => (told.seenAt < before ? done(told) : told)
  return {
    ...memory,
    calls: new Map([...memory.calls].map(([key, told]) => [key, pass(told)])),
    prompt: memory.prompt && { ...memory.prompt, told: pass(memory.prompt.told) },
    missed: new Map([...memory.missed].map(([key, told]) => [key, pass(told)])),
  }
}

/** The identity of one miss of one number. */
export function missedKey(
  { day, epoch = 0 }: Pick<Shown, 'day' | 'epoch'>,
  { number, at }: VoiceMissed,
): string {
  return [day, epoch, number, at].join(' ')
}

export function promptKey(
  { day, epoch = 0 }: Pick<Shown, 'day' | 'epoch'>,
  { id, kind }: VoicePrompt,
): string {
  return [day, epoch, id, kind].join(' ')
}

function promptSeen(memory: Memory, shown: Shown, now: number): Memory['prompt'] {
  if (!shown.prompt) return memory.prompt
  const key = promptKey(shown, shown.prompt)
  return memory.prompt?.key === key ? memory.prompt : { key, told: unheard(now, key) }
}

/** Those on the view alone: a miss comes there once, for a minute. */
function missedSeen(memory: Memory, shown: Shown, now: number): Memory['missed'] {
  return new Map(
    (shown.missedAgain ?? []).map((one) => {
      const key = missedKey(shown, one)
      return [key, memory.missed.get(key) ?? unheard(now, key)] as const
    }),
  )
}

function unheard(now: number, turn: string): Told {
  return { times: NEVER, isOver: false, turn, seenAt: now, firstAt: null }
}

function once(told: Told, language: Language, now: number): Told {
  return { ...told, times: plusOne(told.times, language), firstAt: told.firstAt ?? now }
}

function done(told: Told): Told {
  return { ...told, isOver: true }
}

function plusOne(times: TimesSaid, language: Language): TimesSaid {
  return { ...times, [language]: (times[language] ?? 0) + 1 }
}

function balanced(times: TimesSaid, languages: readonly Language[]): TimesSaid {
  const least = Math.min(...languages.map((one) => times[one] ?? 0))
  return Object.fromEntries(languages.map((one) => [one, (times[one] ?? 0) - least]))
}
