// The log of the process. It must not contain a token, pass, cookie or client address: no request is passed to it, and
// of an error only the fields that an operator needs are logged.

import pino from 'pino'

export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error' | 'debug'>

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

const REDACTED = '[redacted]'
/** The names of fields that are never logged, at any depth. */
const SECRET =
  /^(?:token|pass|passcode|password|secret|cookies?|set-cookie|authorization|device|digits|claim|k|auth|headers|body|input|rawPacket|ip|address|remoteAddress|x-forwarded-for|forwarded)$/i
/**
 * Text of the length of a signature or a session: 256 bits in base64url. A hash in hex is allowed: it reveals nothing,
 * and receipts are named by it.
 */
/** A pass in an address: too short to be found by its length. */
const PASS = /([?&]k=)[^&\s"']+/g
const KEY = /(?<![\w-])(?![0-9a-f]{64}(?![\w-]))[\w-]{43,}/g
/** An address, unless it is of a server that we connect to: an operator needs that one. */
const ADDRESS =
  /(?<!connect \w+ )(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])|(?<![\w:])(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}(?![\w:])/gi
/** How deep nested objects are logged. Ours are not deeper. */
const DEEPEST = 4

/** Milliseconds in which the same trouble is logged once: a store that fails is met by every request. */
const AGAIN = 60_000
/** How many different troubles are remembered: an error's message may hold any text. */
const MOST_KNOWN = 100

/**
 * Logs as lines of JSON to the standard output, or to a test's stream. The same message about the same error is logged
 * once a minute. `now` is in milliseconds.
 */
export function logAt(level: LogLevel, to?: pino.DestinationStream, now = () => performance.now()): Log {
  const isNew = onceIn(AGAIN, now)
  const options: pino.LoggerOptions = {
    level,
    hooks: {
      logMethod(args, method) {
        const [about, line] = args as [unknown, unknown]
        if (isNew(about, line)) method.apply(this, args)
      },
    },
    // pino's own serializer would log more fields of an error
    serializers: { err: (error: unknown) => error },
    formatters: { log: (object) => cleaned(object) as Record<string, unknown> },
  }
  return to ? pino(options, to) : pino(options)
}

function onceIn(ms: number, now: () => number): (about: unknown, line: unknown) => boolean {
  const saidAt = new Map<string, number>()
  return (about, line) => {
    const error = typeof about === 'object' && about !== null && 'err' in about ? about.err : null
    if (!(error instanceof Error)) return true
    const trouble = `${line} ${error.message}`
    const at = now()
    if (at - (saidAt.get(trouble) ?? Number.NEGATIVE_INFINITY) < ms) return false
    if (saidAt.size >= MOST_KNOWN) saidAt.clear()
    saidAt.set(trouble, at)
    return true
  }
}

function cleaned(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return value.replace(PASS, `$1${REDACTED}`).replace(KEY, REDACTED).replace(ADDRESS, REDACTED)
  if (value instanceof Error) return plainError(value, depth)
  if (typeof value !== 'object' || value === null) return value
  if (depth === DEEPEST) return REDACTED
  if (Array.isArray(value)) return value.map((one) => cleaned(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      SECRET.test(name) ? REDACTED : cleaned(one, depth + 1),
    ]),
  )
}

/** Drivers and parsers attach a row's values or a request's bytes to their errors, so only these fields are logged. */
function plainError(error: Error & { code?: unknown }, depth: number): object {
  const { name, message, stack, code, cause } = error
  return {
    type: name,
    message: cleaned(message),
    stack: cleaned(stack),
    ...(code === undefined ? {} : { code: cleaned(code, DEEPEST) }),
    ...(cause instanceof Error && depth < DEEPEST ? { cause: plainError(cause, depth + 1) } : {}),
  }
}
