// A group commit that acknowledges before it commits. In one test it replaces server/days/commit.ts: the checker has to
// find the loss that it causes.

import type { Commit } from '../../server/days/commit.ts'
import type { Store } from '../../server/store/ports/store.ts'

export function groupCommit(store: Pick<Store, 'append'>): Commit {
  let last: Promise<unknown> = Promise.resolve()
  return async (append) => {
    last = last.then(() => store.append([append])).catch(() => {})
    return 'written'
  }
}
