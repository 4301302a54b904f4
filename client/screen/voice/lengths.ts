// How long the clips of a voice pack are.

import type { Language } from '../../../shared/languages.ts'
import { PAUSE } from '../../common/voice/grammar.ts'

/** `pack.json`: the file, the words and, where known, the seconds of each clip, by language. */
export type PackList = Partial<
  Record<Language, Record<string, { file: string; says: string; seconds?: number }>>
>

/** Seconds by which a clip begins before the silence at the end of the last clip is over, as words do in a sentence. */
export const OVERLAP = 0.03

/** Seconds of silence between a number and its desk. */
export const PAUSE_SECONDS = 0.16
/** Seconds of a clip whose length is not in the list. */
const USUAL = 0.45

/** Seconds that clips take one after the other, by the lengths in a list. */
export function secondsOf(list: PackList, clips: readonly string[], language: Language): number {
  const each = clips.map((name) =>
    name === PAUSE ? PAUSE_SECONDS : (list[language]?.[name]?.seconds ?? USUAL),
  )
  return each.reduce((sum, seconds) => sum + seconds - OVERLAP, clips.length ? OVERLAP : 0)
}
