// A guard stands before a route and admits some callers.

import type { AllowedRole } from '../../../shared/day/commands/command.ts'
import type { Answer } from './answer.ts'
import type { RouteParts } from './parts.ts'
import type { Visit } from './visit.ts'

/** What the address names, by name. */
export type Params = Readonly<Record<string, string>>

export interface Guard<By> {
  /** Whom it admits, in the words of a command's `by`, for the document. Empty: anyone. */
  readonly roles: readonly (AllowedRole | 'screen')[]
  /** It comes before the check of the address, so that nobody else learns which sites exist. */
  readonly isFirst?: true
  admit(parts: RouteParts, visit: Visit, params: Params): Promise<Answer<By>>
}
