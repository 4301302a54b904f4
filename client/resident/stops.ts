// The stops of a way, in the words that a phone shows: of a number that is on its way, and of a site where one may begin.

import type { Text } from '../../shared/day/nouns/site-text.ts'
import type { StepKind } from '../../shared/day/nouns/steps.ts'
import type { SiteView } from '../../shared/day/views/site.ts'
import type { TicketView } from '../../shared/day/views/ticket.ts'
import { inWords, words } from '../common/words/words.ts'

/** One dot. */
export interface ShownStop {
  readonly name: string
  readonly state: 'done' | 'here' | 'ahead'
}

interface Named {
  readonly id: string
  readonly name: Text
  readonly step?: StepKind | null | undefined
}

/** The way of a ticket; empty at a site of one step. */
export function stopsOf({ way, queues }: Pick<TicketView, 'way' | 'queues'>): readonly ShownStop[] {
  return (way?.stops ?? []).map(({ queues: ids, state }) => ({ name: nameOf(ids, queues ?? []), state }))
}

/** The way that begins in a queue: nobody is on it yet. */
export function stopsFrom(queues: SiteView['queues'], first: string): readonly ShownStop[] {
  const stops: ShownStop[] = []
  for (let ids: readonly string[] = [first]; ids.length; ) {
    stops.push({ name: nameOf(ids, queues), state: 'ahead' })
    ids = queues.find(({ id }) => id === ids[0])?.then ?? []
  }
  return stops
}

/** What a stop is called: its step where all its queues are that, else its queues. */
export function nameOf(ids: readonly string[], queues: readonly Named[]): string {
  const those = ids.flatMap((id) => queues.find((queue) => queue.id === id) ?? [])
  const step = those[0]?.step ?? null
  if (step !== null && those.every((queue) => queue.step === step)) return words().steps[step]
  return those.map(({ name }) => inWords(name)).join(' / ')
}
