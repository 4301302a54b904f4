// Runs one process after another, and passes on to each the signals that this process gets. None outlives this process.

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { plainError, ROOT } from './say.mjs'

/** The exit code that a shell reports for a process that was ended by a signal. */
const codeOf = (signal) => 128 + constants.signals[signal]

// A log file shows no colours, but vitest would write them without this.
if (!process.stdout.isTTY && !process.env.FORCE_COLOR) process.env.NO_COLOR ??= '1'

let child = null
let asked = null

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    asked ??= signal
    if (!child) process.exit(codeOf(signal))
    // Ctrl-C reaches every process in the terminal's foreground without our help.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  })
}

process.on('exit', () => child?.kill('SIGKILL'))

// npm passes signals on, but a killed npm cannot: then this process has another parent.
if (process.env.npm_lifecycle_event) {
  const npm = process.ppid
  const watching = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watching)
    process.kill(process.pid, 'SIGTERM')
  }, 1_000).unref()
}

/** Throws if a signal has asked us to stop: the child has ended in its own way, and no other is started. */
export function goOn() {
  if (asked) throw plainError(`Stopped by ${asked}.`, codeOf(asked))
}

/** Runs a command in the clone's folder and returns its exit code. */
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

/** Runs a command that the next steps need: if it fails, the script ends. */
export async function mustRun(command, args, failure, options) {
  const code = await run(command, args, options)
  goOn()
  if (code !== 0) throw plainError(failure, code)
}
