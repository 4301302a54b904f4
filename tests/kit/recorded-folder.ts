// Records a folder's content at every call that changes it. A killed process leaves one of these states; a power cut
// leaves one of them without some of the changes since the last sync.

import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const fs = createRequire(import.meta.url)('node:fs') as typeof import('node:fs')
/** The functions of Node that change names, and those that sync. */
const CHANGES = ['renameSync', 'rmSync', 'unlinkSync', 'mkdirSync', 'openSync', 'chmodSync'] as const
const SYNCS = ['fsyncSync'] as const
const CALLS = [...CHANGES, ...SYNCS]

export interface Recorded {
  /** The states of the folder before each call, and at the end. */
  readonly moments: readonly string[]
  /** States in which some of the renames that were not synced yet are missing. */
  readonly afterPowerCut: readonly string[]
  dispose(): void
}

/** Does the work, and keeps the folder's state at every call. */
export async function recordFolder(folder: string, work: () => Promise<unknown>): Promise<Recorded> {
  const above = mkdtempSync(join(tmpdir(), 'yimi-moments-'))
  const moments: string[] = []
  const afterPowerCut: string[] = []
  /** The last state that is fully on disk, and the renames since. */
  let synced = keep(folder)
  let renames: { from: string; to: string }[] = []
  let isKeeping = false
  const originals = CALLS.map((name) => [name, fs[name]] as const)
  for (const [name, original] of originals) {
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (!isKeeping) before(name, args)
        return (original as (...args: unknown[]) => unknown)(...args)
      },
    })
  }
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    for (const [name, original] of originals) Object.assign(fs, { [name]: original })
    syncBuiltinESMExports()
  }
  moments.push(keep(folder))
  return { moments, afterPowerCut, dispose: () => rmSync(above, { recursive: true, force: true }) }

  function before(name: (typeof CALLS)[number], args: unknown[]): void {
    isKeeping = true
    moments.push(keep(folder))
    if (name === 'renameSync') {
      renames.push({ from: String(args[0]), to: String(args[1]) })
      for (let some = 0; some < 2 ** renames.length; some++) afterPowerCut.push(without(some))
    }
    if (name === 'fsyncSync') {
      synced = keep(folder)
      renames = []
    }
    isKeeping = false
  }

  /** The synced state with the renames whose bits are set: a file system may keep a later rename and lose an earlier one. */
  function without(some: number): string {
    const left = keep(synced)
    for (const [index, { from, to }] of renames.entries()) {
      const inside = (path: string) => join(left, path.slice(folder.length))
      if (some & (1 << index) && fs.existsSync(inside(from))) fs.renameSync(inside(from), inside(to))
    }
    return left
  }

  function keep(from: string): string {
    const to = mkdtempSync(join(above, 'moment-'))
    mkdirSync(to, { recursive: true })
    cpSync(from, to, { recursive: true })
    return to
  }
}
