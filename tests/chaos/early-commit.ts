// A group commit that acknowledges before it commits. It stands in for server/days/commit.ts in one test, whose checker
// has to find what is lost by it.

import type { Commit } from '../../server/days/commit.ts'
import type { Store } from '../../server/store/ports/store.ts'

export function groupCommit(store: Pick<Store, 'append'>): Commit {
  let last: Promise<unknown> = Promise.resolve()
  return async (append) => {
    last = last.then(() => store.append([append])).catch(() => {})
    return 'written'
  }
}
