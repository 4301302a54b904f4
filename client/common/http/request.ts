// Asking over HTTP: where there is no socket yet, or none any more.

import type { CommandName, Input, Result } from '../../../shared/day/commands/index.ts'
import type { Reply } from '../../../shared/protocol/live.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import { newId } from '../browser/new-id.ts'
import { NobodyAnswered } from '../live/live.ts'
import { takeRoughTime } from '../time/site-time.ts'
import { language } from '../words/words.ts'

/** Milliseconds to wait for an answer. A phone that walked out of the network may otherwise wait for minutes. */
const ANSWER = 10_000

export type HttpAnswer<T> = { ok: true; status: number; body: T } | { ok: false; problem: Problem }

/** Asks for an address. Rejects with `NobodyAnswered` when the network or a proxy gave no answer of the server's. */
export async function request<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<HttpAnswer<T>> {
  const sending = body === undefined ? {} : { body: JSON.stringify(body) }
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), ANSWER)
  try {
    const response = await fetch(path, {
      method,
      ...sending,
      signal: patience.signal,
      headers: { ...type, 'accept-language': language(), ...headers },
    })
    const date = Date.parse(response.headers.get('date') ?? '')
    if (date) takeRoughTime(date)
    const text = await response.text()
    const said = text ? JSON.parse(text) : null
    return response.ok
      ? { ok: true, status: response.status, body: said }
      : { ok: false, problem: problemIn(said) }
  } catch {
    throw new NobodyAnswered()
  } finally {
    clearTimeout(timer)
  }
}

/** Gives a command over HTTP, as the holder of `token` where there is one. */
export async function sendCommand<Name extends CommandName>(
  site: string,
  name: Name,
  input: Input<Name>,
  { id = newId(), token = '' } = {},
): Promise<Reply<Name>> {
  const headers = { 'idempotency-key': id, ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const path = `/api/sites/${encodeURIComponent(site)}/commands/${name}`
  const answer = await request<{ version: number; result: Result<Name> }>('POST', path, input, headers)
  return answer.ok ? { ok: true, ...answer.body } : answer
}

/** What is not a problem of the server's own was said by something in between. */
function problemIn(said: unknown): Problem {
  if (typeof said === 'object' && said !== null && 'code' in said) return said as Problem
  throw new NobodyAnswered()
}
