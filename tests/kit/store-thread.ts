// Faults within the store's own thread: a preloaded module runs code that a test writes into a file. The product has no
// switch for any of this.

import { mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface StoreThread {
  /** The environment of the server's process. */
  readonly env: Record<string, string>
  /** Makes the thread run this JavaScript soon; `db` is its connection to SQLite. */
  run(code: string): void
}

export function storeThread(): StoreThread {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-fault-'))
  const [preload, code] = [join(folder, 'preload.mjs'), join(folder, 'code.mjs')]
  writeFileSync(
    preload,
    `import { existsSync, readFileSync, rmSync } from 'node:fs'
     import { createRequire } from 'node:module'
     import { isMainThread, workerData } from 'node:worker_threads'
     if (!isMainThread && workerData?.file) {
       const { prototype } = createRequire(${JSON.stringify(import.meta.url)})('better-sqlite3')
       const pragma = prototype.pragma
       let db
       prototype.pragma = function (...asked) {
         db = this
         return pragma.apply(this, asked)
       }
       setInterval(async () => {
         if (!existsSync(${JSON.stringify(code)})) return
         const text = readFileSync(${JSON.stringify(code)}, 'utf8')
         rmSync(${JSON.stringify(code)})
         new Function('db', 'require', text)(db, createRequire(import.meta.url))
       }, 20)
     }`,
  )
  return {
    env: { NODE_OPTIONS: `--import ${pathToFileURL(preload).href}` },
    run(text) {
      writeFileSync(`${code}.part`, text)
      renameSync(`${code}.part`, code)
    },
  }
}
