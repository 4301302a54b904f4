// What the stops of a way through several steps are called.

import type { QueueId } from '../../../shared/day/nouns/ids.ts'
import type { Text } from '../../../shared/day/nouns/site-text.ts'
import type { StepKind } from '../../../shared/day/nouns/steps.ts'
import { textIn } from '../../../shared/day/nouns/text.ts'
import type { Language } from '../../../shared/languages.ts'
import { wordsIn } from './loaded-words.ts'
import { language } from './words.ts'

interface Named {
  readonly id: QueueId
  readonly name: Text
  readonly step?: StepKind | null | undefined
}

interface Leading extends Named {
  readonly then?: readonly QueueId[] | undefined
}

interface Furnished extends Leading {
  /** Where people sit for some minutes. */
  readonly room?: { readonly minutes: number } | undefined
}

/** What a stop is called: its step where all its queues are that, else its queues. */
export function stopName(
  ids: readonly QueueId[],
  queues: readonly Named[],
  inLanguage: Language = language(),
): string {
  const those = ids.flatMap((id) => queues.find((queue) => queue.id === id) ?? [])
  const step = those[0]?.step ?? null
  if (step !== null && those.every((queue) => queue.step === step)) return wordsIn(inLanguage).steps[step]
  return those.map(({ name }) => textIn(name, inLanguage)).join(' / ')
}

/** The names of the stops from a queue on, in order. Where several may follow, the first says how it goes on from there. */
export function wayNames(queues: readonly Leading[], first: QueueId, inLanguage?: Language): string[] {
  return stopsFrom(queues, first).map((ids) => stopName(ids, queues, inLanguage))
}

function stopsFrom(queues: readonly Leading[], first: QueueId): (readonly QueueId[])[] {
  const stops: (readonly QueueId[])[] = []
  for (let ids: readonly QueueId[] = [first]; ids.length; ) {
    stops.push(ids)
    ids = queues.find(({ id }) => id === ids[0])?.then ?? []
  }
  return stops
}

/**
 * The way in one line, for paper. Its stops are numbered, since an arrow would point backwards in some languages, and a
 * room has its minutes. Empty: one stop, which is no room.
 */
export function sayWay(queues: readonly Furnished[], first: QueueId, inLanguage: Language): string {
  const stops = stopsFrom(queues, first).map((ids) =>
    [stopName(ids, queues, inLanguage), ...sayMinutes(ids, queues, inLanguage)].join(' '),
  )
  const [only] = stops
  if (stops.length > 1) return stops.map((stop, index) => `${index + 1} ${stop}`).join(' · ')
  return minutesOf([first], queues).length ? (only ?? '') : ''
}

/** The minutes of the rooms that one may come to from a queue, each once. */
export function minutesAhead(queues: readonly Furnished[], first: QueueId): number[] {
  const reached = new Set([first])
  // a set also gives what is added to it meanwhile
  for (const at of reached)
    for (const next of queues.find(({ id }) => id === at)?.then ?? []) reached.add(next)
  return minutesOf([...reached], queues)
}

function minutesOf(ids: readonly QueueId[], queues: readonly Furnished[]): number[] {
  return [...new Set(queues.flatMap(({ id, room }) => (room && ids.includes(id) ? [room.minutes] : [])))]
}

function sayMinutes(ids: readonly QueueId[], queues: readonly Furnished[], inLanguage: Language): string[] {
  const { slip } = wordsIn(inLanguage).outbox
  const said = minutesOf(ids, queues).map((minutes) => slip.minutes({ minutes }))
  return said.length ? [said.join(' / ')] : []
}
