// Refuses a connection before it is upgraded, with an HTTP answer.

import type { IncomingMessage } from 'node:http'
import { problemOf } from '../../shared/text/problem.ts'
import type { No } from '../days/execute.ts'
import { languageOf } from './handshake.ts'

/** Answers with the problem, in a status of its own: engine.io would say 400 to everything. */
export function turnAway({ socket, headers }: IncomingMessage, { code, faults, wait }: No): void {
  const problem = problemOf(code, languageOf(null, headers), faults, wait)
  const body = JSON.stringify(problem)
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${code}`,
      'Connection: close',
      'Content-Type: application/problem+json',
      ...(problem.retryAfter === undefined ? [] : [`Retry-After: ${problem.retryAfter}`]),
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  )
}
