// Every handler gets the parts of the server, and what the routes of one server share.

import type { Documents } from '../docs/names.ts'
import type { FilePlaces } from '../file-places.ts'
import type { Metrics } from '../metrics.ts'
import type { WritePage } from '../page-files.ts'
import type { HttpParts } from '../parts.ts'
import type { Readiness } from '../readiness.ts'
import type { AddUp } from '../summing.ts'

export interface RouteParts extends HttpParts {
  readonly metrics: Metrics
  readonly readiness: () => Promise<Readiness>
  /** Files of whole days. */
  readonly dayFiles: FilePlaces
  /** Files of periods, one at a time for each account. */
  readonly figureFiles: FilePlaces
  readonly addUp: AddUp
  readonly page: WritePage
  readonly documents: Documents
}
