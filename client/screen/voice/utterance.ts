// One thing that the voice says.

import type { Language } from '../../../shared/languages.ts'
import type { ChimeKind } from '../../common/sound/chime.ts'
import type { SentenceForm } from '../../common/voice/grammar.ts'
import type { Sentence } from './sentences.ts'

/** Seconds that clips of a language take. */
export type Lengths = (clips: readonly string[], language: Language) => number

export interface Utterance extends Sentence {
  readonly kind: 'call' | 'prompt' | 'missed'
  readonly language: Language
  readonly chime: ChimeKind | null
  readonly form: SentenceForm
  /** The keys of its calls, or of its prompt. */
  readonly keys: readonly string[]
  readonly prompt: string | null
  /** The keys of those whom it calls out once more. */
  readonly missed: readonly string[]
  readonly desk: string | null
  /** How long it takes to say. */
  readonly seconds: number
  /** In how many languages the same was said before. */
  readonly round: number
}
