// Whether an open file still has its name. SQLite goes on writing into one that was moved away, replaced or deleted, and
// no restart would find what was written there.

import { statSync } from 'node:fs'

/** Throws, saying what to do, where the files that were opened are not under their names any more. */
export type AssertInPlace = () => void

/** Remembers which files these names stand for now. Asking costs some microseconds: a look at each name. */
export function inPlace(names: readonly string[]): AssertInPlace {
  const opened = names.map((name) => ({ name, is: fileAt(name) }))
  return () => {
    for (const { name, is } of opened) {
      const now = fileAt(name)
      if (now === is) continue
      const what = now === null ? 'moved away or removed' : 'replaced'
      throw new Error(
        `${name} was ${what} while it was open. Put it back, or stop Yimi before you put another in its place`,
      )
    }
  }
}

/** What a name stands for; null where there is nothing. */
function fileAt(name: string): string | null {
  const found = statSync(name, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev}:${found.ino}` : null
}
