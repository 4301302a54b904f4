// Reads from the store which screens are paired: another process may have paired or removed one, or heard from it.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Clock } from '../clock.ts'
import type { Paired, ScreenStatuses } from './screens.ts'

interface Parts {
  readonly screens: { list(): Promise<readonly Paired[]> }
  readonly statuses: Pick<ScreenStatuses, 'paired'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: { warn(about: object, message: string): void }
  /** Hears at which sites the marshals see something else now. */
  changed(sites: ReadonlySet<SiteId>): void
}

/** Looks once. A look that is still under way is the only one, and of several that fail in a row the first is logged. Never rejects. */
export function pairedLook({ screens, statuses, clock, log, changed }: Parts): () => Promise<void> {
  let isLooking = false
  let hasFailed = false
  return async () => {
    if (isLooking) return
    isLooking = true
    const askedAt = clock.now()
    try {
      changed(statuses.paired(await screens.list(), askedAt))
      hasFailed = false
    } catch (error) {
      if (!hasFailed) log.warn({ err: error }, 'the paired screens could not be read')
      hasFailed = true
    } finally {
      isLooking = false
    }
  }
}
