// Messages of the set-up to the person who waits for it, and errors that need no stack.

import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** An error that is shown as one line; `code` is the script's exit code. */
export function plainError(message, code = 1) {
  return Object.assign(new Error(message), { plain: true, code })
}

/** Prints a line, then every ten seconds that the work still goes on, then how long it took. */
export async function sayProgress(line, work) {
  say(line)
  const since = performance.now()
  const seconds = () => ((performance.now() - since) / 1000).toFixed(0)
  const ticking = setInterval(() => say(`  … ${seconds()} s`), 10_000)
  try {
    await work()
    say(`  done after ${seconds()} s`)
  } finally {
    clearInterval(ticking)
  }
}
