// One process after another, each of which gets the signals that we get. None outlives us.

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { plainError, ROOT } from './say.mjs'

/** What a shell answers for a process that a signal ended. */
const codeOf = (signal) => 128 + constants.signals[signal]

// A log file has no colours; vitest would write them all the same.
if (!process.stdout.isTTY && !process.env.FORCE_COLOR) process.env.NO_COLOR ??= '1'

let child = null
let asked = null

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    asked ??= signal
    if (!child) process.exit(codeOf(signal))
    // Ctrl-C reaches everything in the terminal's foreground by itself.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  })
}

process.on('exit', () => child?.kill('SIGKILL'))

// npm passes signals on, but a killed npm says nothing: we have another parent then.
if (process.env.npm_lifecycle_event) {
  const npm = process.ppid
  const watching = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watching)
    process.kill(process.pid, 'SIGTERM')
  }, 1_000).unref()
}

/** Throws when somebody asked us to stop: what ran then has ended as it saw fit, and nothing else is begun. */
export function goOn() {
  if (asked) throw plainError(`Stopped by ${asked}.`, codeOf(asked))
}

/** Runs a command in the clone's folder and answers with its exit code. */
export async function run(command, args, { env = process.env, stdio = 'inherit', timeout } = {}) {
  try {
    return await new Promise((resolve, reject) => {
      child = spawn(command, args, { cwd: ROOT, env, stdio, timeout })
      child.on('error', reject)
      child.on('exit', (code, signal) => resolve(code ?? codeOf(signal)))
    })
  } finally {
    child = null
  }
}

/** Runs a command that what follows depends on: where it fails, the script ends. */
export async function mustRun(command, args, failure, options) {
  const code = await run(command, args, options)
  goOn()
  if (code !== 0) throw plainError(failure, code)
}
