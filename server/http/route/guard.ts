// What stands before a route, and lets some callers through.

import type { Who } from '../../../shared/day/commands/command.ts'
import type { Answer } from './answer.ts'
import type { RouteParts } from './parts.ts'
import type { Visit } from './visit.ts'

/** What the address names, by name. */
export type Params = Readonly<Record<string, string>>

export interface Guard<By> {
  /** In the words of a command's `by`, for the document; nobody named: anyone. */
  readonly roles: readonly (Who | 'screen')[]
  /** It comes before the address is looked at: nobody else learns which sites there are. */
  readonly isFirst?: true
  admit(parts: RouteParts, visit: Visit, params: Params): Promise<Answer<By>>
}
