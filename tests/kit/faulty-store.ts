// A store that can be told to fail, to stall, and to lose an answer after a write.

import type { Append, Appended } from '../../server/store/ports/log.ts'
import type { Store } from '../../server/store/ports/store.ts'

export interface FaultyStore extends Store {
  /** How the next appends behave: as usual, fail before the write, or write and then fail. */
  fault: 'none' | 'refuse' | 'lose-answer'
  /** Every append so far, in order. */
  readonly appends: (readonly Append[])[]
  /** Holds appends back until `release` is called. */
  stall(): void
  release(): void
}

export function faulty(store: Store): FaultyStore {
  const appends: (readonly Append[])[] = []
  let gate = Promise.resolve()
  let open = () => {}

  const faultyStore: FaultyStore = {
    ...store,
    fault: 'none',
    appends,
    stall() {
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    release: () => open(),
    async append(batch): Promise<Appended[]> {
      appends.push(batch)
      await gate
      if (faultyStore.fault === 'refuse') throw new Error('the disk is full')
      const written = await store.append(batch)
      if (faultyStore.fault === 'lose-answer') throw new Error('the connection was lost')
      return written
    },
  }
  return faultyStore
}
