// The log of the process. No token, pass, cookie or address gets into it: nothing here is given a request.

import pino from 'pino'

export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error' | 'debug'>

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export function logAt(level: LogLevel): Log {
  return pino({ level })
}
