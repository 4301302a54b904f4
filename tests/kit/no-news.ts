// The result of polling a shared store in which nothing has changed.

import type { StoreChanges } from '../../server/store/ports/follow.ts'

export const noNews: StoreChanges = {
  days: [],
  sites: [],
  now: 0,
  roundTrip: 0,
  epoch: 0,
  format: { format: 1, release: '0.1.0' },
  mayBeOlder: false,
}
