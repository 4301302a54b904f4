// Whoever asks for something that a whole log has to be read for: until they hang up, and not too often.

import type { Request, Response } from 'express'
import type { Current } from '../access/sessions.ts'
import type { Asker, Read } from '../days/records.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

/** Staff are counted by account, and everybody else by address. */
export function askerOf(
  { access }: HttpParts,
  request: Request,
  response: Response,
  staff: Current['staff'] | null,
): Asker {
  const here = new AbortController()
  response.once('close', () => here.abort())
  // whoever has hung up while they were looked up
  if (response.closed || request.socket.destroyed) here.abort()
  return {
    isStaff: staff !== null,
    signal: here.signal,
    wait: () => access.limits.reading({ staff: staff?.id ?? null, address: access.addressOf(request) }),
  }
}

/** What was read; otherwise it has answered when to ask again, and returns undefined. Null: the day has no log. */
export function found<Found>(
  read: Read<Found>,
  request: Request,
  response: Response,
): Found | null | undefined {
  if ('found' in read) return read.found
  sendProblem(request, response, 'too-many-requests', [], read.wait)
}
