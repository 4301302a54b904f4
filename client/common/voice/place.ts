// What a desk is called where people are served.

import type { VoiceWords } from '../../../shared/text/voice.ts'

export type Place = keyof VoiceWords['places']

/** What desks are called at a site of a kind, where its settings do not say. */
export const PLACE_OF_KIND = {
  testing: 'sampling',
  vaccination: 'vaccination',
  hall: 'service-window',
} as const satisfies Record<string, Place>
