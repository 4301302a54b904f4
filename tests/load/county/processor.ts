// Processor time and memory of a process, as Linux reports them; on other systems they are unknown.

import { readFileSync } from 'node:fs'

/** Ticks of /proc in a second: Linux reports a hundred to programs, whatever its own rate. */
const TICKS = 100

/** Seconds of the main thread of a process; null if unknown. */
export function firstThread(pid: number): number | null {
  const times = timesOf(`/proc/${pid}/task/${pid}/stat`)
  return times && (times.user + times.system) / TICKS
}

/** Seconds of these processes and of their children that have ended; null if unknown of any. */
export function processorOf(pids: readonly number[]): number | null {
  const known = pids.map((pid) => timesOf(`/proc/${pid}/stat`)).filter((times) => times !== null)
  return known.length
    ? known.reduce((sum, times) => sum + times.user + times.system + times.ended, 0) / TICKS
    : null
}

/** Bytes of these processes, shared memory counted once; null if unknown of any. */
export function memoryOf(pids: readonly number[]): number | null {
  const known = pids.map((pid) => figureOf(`/proc/${pid}/smaps_rollup`)).filter((bytes) => bytes !== null)
  return known.length ? known.reduce((sum, bytes) => sum + bytes, 0) : null
}

function timesOf(file: string): { user: number; system: number; ended: number } | null {
  const text = textOf(file)
  // the name of the program, in brackets, may contain blanks
  const fields = text
    ?.slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  if (!fields) return null
  // proc(5): utime, stime, cutime and cstime are the 14th to the 17th field, the state after the name is the third
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15)
  return { user, system, ended: endedUser + endedSystem }
}

function figureOf(file: string): number | null {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(textOf(file) ?? '')?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
