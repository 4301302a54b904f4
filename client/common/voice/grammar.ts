// How a language puts clips together.

import type { PlaceWord } from '../../../shared/day/nouns/kinds.ts'

/** Names of clips, in the order in which they are said. */
export type Clips = readonly string[]

/** From the longest to the shortest. */
export const FORMS = ['full', 'brief', 'bare'] as const
export type SentenceForm = (typeof FORMS)[number]

/** A moment of silence between two clips, in place of a clip's name. */
export const PAUSE = ','

export interface Grammar {
  /** A whole number from 1 to 999. */
  readonly count: (count: number) => Clips
  /** The signs of a desk's name that are no digits, letters or hyphens, with the names of their clips. */
  readonly signs: Readonly<Record<string, string>>
  /** What the shorter forms call a place, where that is shorter. */
  readonly short: Partial<Record<PlaceWord, string>>
  /** A desk with what it is called; `isNumbered`: its name ends in a digit or a letter. */
  readonly where: (place: string, desk: Clips, isNumbered: boolean) => Clips
  /** The call of numbers to a desk. */
  readonly call: (who: Clips, where: Clips, form: SentenceForm) => Clips
  /** The call of numbers to a desk that there are no clips of. */
  readonly look: (who: Clips) => Clips
  /** That people stand too close from one mark to another. */
  readonly crowding: (from: Clips, to: Clips) => Clips
  /** The desks' names that a machine's own voice of the language can read: an English one would say "Chinese letter". */
  readonly reads: RegExp
  /** The languages of a machine's own voices that can say it, the best first, as browsers write them in small letters. */
  readonly voices: readonly string[]
}
