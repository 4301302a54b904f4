// What a desk is called where people are served.

import type { Words } from '../../../shared/text/index.ts'

export type Place = keyof Words['voice']['places']

/** What desks are called at a site of a kind, where its settings do not say. */
export const PLACE_OF_KIND = {
  testing: 'sampling',
  vaccination: 'vaccination',
  hall: 'service-window',
} as const satisfies Record<string, Place>
