// Whether an open file is still at its path. SQLite goes on writing into a file that was moved, replaced or deleted, and no
// restart would find what it wrote there.

import { statSync } from 'node:fs'

/** Throws if the open files are no longer at their paths, and says what to do. */
export type AssertInPlace = () => void

/** Remembers which files are at these paths now. Each later check costs some microseconds: one `stat` a path. */
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

/** The device and inode of the file at a path; null if there is none. */
function fileAt(name: string): string | null {
  const found = statSync(name, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev}:${found.ino}` : null
}
