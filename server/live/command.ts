// A command over the socket: the same door as over HTTP, with the actor and the site of the handshake.

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { CommandMessage, type Reply } from '../../shared/protocol/live.ts'
import { problemOf } from '../../shared/text/problem.ts'
import type { Actor } from '../access/actor.ts'
import type { RetryAfter } from '../access/limits.ts'
import type { Execute, No } from '../days/execute.ts'
import { faultsOf } from '../days/faults.ts'
import type { Guest } from './handshake.ts'

/** Answers whatever a client sends as a command; `wait`: that it has sent too many. Never rejects. */
export async function answerTo(
  message: unknown,
  { actor, handshake, language }: Guest,
  execute: Execute<Actor>,
  wait: RetryAfter,
): Promise<Reply> {
  if (wait !== null) return refused({ code: 'too-many-requests', faults: [], wait })
  const parsed = v.safeParse(CommandMessage, message)
  if (!parsed.success) return refused({ code: 'invalid', faults: faultsOf(parsed.issues) })
  const { command, id = randomUUID(), input = {} } = parsed.output
  const site = 'site' in handshake ? handshake.site : ''
  const reply = await execute(actor, { site, command, id, input }).catch(() => null)
  if (!reply) return refused({ code: 'unavailable', faults: [] })
  return reply.ok ? { ok: true, version: reply.version, result: reply.result } : refused(reply.no)

  function refused({ code, faults, wait, now }: No): Reply {
    const problem = problemOf(code, language, faults, wait)
    return { ok: false, problem: now === undefined ? problem : { ...problem, now } }
  }
}
