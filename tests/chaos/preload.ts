// Loaded into the server's process before its own code, in chaos runs alone: the product has no switch for any of this.
// A file has the offset of the machine's clock; an environment variable asks for a broken commit.

import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { isMainThread } from 'node:worker_threads'

/** Milliseconds between two reads of the file: a jump need not be more exact. */
const LOOK = 20

const file = process.env['YIMI_CHAOS_CLOCK']
if (file) {
  const machine = Date.now
  let offset = 0
  const look = () => {
    // if the file is read while it is being written, it is empty, and the offset stays the same
    offset = Number(readFileSync(file, 'utf8') || offset)
  }
  look()
  setInterval(look, LOOK).unref()
  Date.now = () => machine() + offset
}

// the signal for a file over its size limit would end the process before SQLite gets the error
if (isMainThread) process.on('SIGXFSZ', () => {})

if (process.env['YIMI_CHAOS_EARLY']) {
  const early = new URL('./early-commit.ts', import.meta.url).href
  registerHooks({
    resolve(specifier, context, next) {
      const isCommit = specifier.endsWith('/commit.ts') && context.parentURL?.includes('/server/days/')
      return isCommit ? { url: early, shortCircuit: true } : next(specifier, context)
    },
  })
}
