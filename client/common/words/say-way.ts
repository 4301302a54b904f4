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
  const names: string[] = []
  for (let ids: readonly QueueId[] = [first]; ids.length; ) {
    names.push(stopName(ids, queues, inLanguage))
    ids = queues.find(({ id }) => id === ids[0])?.then ?? []
  }
  return names
}

/** The way in one line, its stops numbered, since an arrow would point backwards in some languages; empty: one stop. */
export function sayWay(queues: readonly Leading[], first: QueueId, inLanguage: Language): string {
  const names = wayNames(queues, first, inLanguage)
  return names.length > 1 ? names.map((name, index) => `${index + 1} ${name}`).join(' · ') : ''
}
