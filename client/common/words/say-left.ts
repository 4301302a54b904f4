// Says how many can still be served today.

import type { Text } from '../../../shared/day/nouns/site-text.ts'
import { textIn } from '../../../shared/day/nouns/text.ts'
import type { Language } from '../../../shared/languages.ts'
import { quotaWords } from '../../../shared/text/quota-words.ts'

/** From this many people on, views have rounded the figure. */
const ROUNDED = 10

/** What a view says of one queue, or of a site. */
export interface Left {
  readonly left?: number | null | undefined
  readonly lastNumber?: string | null | undefined
  readonly elsewhere?: Text | null | undefined
}

/** In one language; empty: nothing has to be said. */
export function sayLeft({ left, lastNumber, elsewhere }: Left, language: Language): string {
  const text = quotaWords[language]
  if (left === 0) return `${text.none} · ${elsewhere ? textIn(elsewhere, language) : text.noneWhy}`
  const people = left ? sayPeople(left, language) : ''
  const last = lastNumber ? text.last({ number: lastNumber }) : ''
  return [people, last].filter(Boolean).join(' · ')
}

/** For how many people there is still enough. */
export function sayPeople(count: number, language: Language): string {
  const text = quotaWords[language]
  if (count === 0) return text.none
  return count >= ROUNDED ? text.about({ count }) : text.exact({ count })
}

/** Of all queues of a wall: the same words once, and with its letter what is said of one of several. */
export function sayAllLeft(queues: readonly (Left & { readonly id: string })[], language: Language): string {
  const told = queues.filter((queue) => queue.left !== undefined)
  const said = told.map((queue) => ({ id: queue.id, words: sayLeft(queue, language) }))
  const different = new Set(said.map(({ words }) => words))
  if (different.size === 1) return said[0]?.words ?? ''
  return said
    .filter(({ words }) => words)
    .map(({ id, words }) => `${id} ${words}`)
    .join(' · ')
}
