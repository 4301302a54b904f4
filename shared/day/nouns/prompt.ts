// What screens and phones are told to say, and why. Times are milliseconds since the epoch.

import type { QueueId } from './ids.ts'
import type { Text } from './site-text.ts'

export type PromptKind = 'routine' | 'full' | 'crowding' | 'asked'

/** What screens are told to say about spacing. `id` rises by one with each. */
export interface Prompt {
  readonly id: number
  readonly kind: PromptKind
  readonly queue: QueueId
  /** The marks it is about. */
  readonly from?: number
  readonly to?: number
  readonly until: number
}

/** Marks where a marshal saw people stand too close. */
export interface Crowding {
  readonly from: number
  readonly to: number
  readonly since: number
  readonly until: number
  /** When it was last said, and in which prompt; null: not yet. */
  readonly saidAt: number | null
  readonly prompt: number | null
}

export interface Announcement {
  readonly text: Text
  readonly until: number
}
