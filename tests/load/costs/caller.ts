// A caller with all rights, on a server with a big day.

import { apiOf } from '../../../scripts/demo/api.ts'
import { rawClient } from '../wire/raw-client.ts'
import type { Caller } from './way-in.ts'

const MARSHAL = { name: 'costs', passcode: '12345678', role: 'marshal' }

export interface CallerParts {
  readonly port: number
  /** The owner's session. */
  readonly cookie: string
  readonly date: string
}

/** Takes a number and pairs a screen at site 's', whose day is open. */
export async function callerAt({ port, cookie, date }: CallerParts): Promise<Caller> {
  const base = `http://127.0.0.1:${port}`
  const api = apiOf(base)
  let asked = 0
  const from = () => {
    asked += 1
    return { 'x-forwarded-for': `198.${18 + ((asked >> 16) & 1)}.${(asked >> 8) & 255}.${asked & 255}` }
  }
  const taken = await api.ask('POST', '/api/sites/s/commands/take-ticket', { queue: 'A' }, { cookie })
  const { body } = await api.ask('POST', '/api/screens', {}, from())
  await api.ask('POST', `/api/screens/${body.code}/pair`, { site: 's', name: 'costs' }, { cookie })
  const claimed = await api.ask('GET', `/api/screens/claims/${body.claim}`, undefined, from())
  const screen: string = claimed.body.token
  const seen = await api.ask('GET', '/api/sites/s/screen', undefined, { authorization: `Bearer ${screen}` })
  await api.ask('POST', '/api/staff', { ...MARSHAL, sites: ['s'] }, { cookie })
  const listed = await api.ask('GET', '/api/screens', undefined, { cookie })
  return {
    date,
    screenId: listed.body[0]?.id ?? '',
    cookie,
    screen,
    number: taken.body.result.ticket.number,
    token: taken.body.result.token,
    pass: new URL(seen.body.pass?.url ?? base).searchParams.get('k') ?? '',
    async ask(method, path, body = null, headers = {}) {
      const sent = body === null ? {} : { body: JSON.stringify(body) }
      const type = body === null ? {} : { 'content-type': 'application/json' }
      const answer = await fetch(base + path, {
        method,
        redirect: 'manual',
        headers: { ...type, ...headers, ...from() },
        ...sent,
      })
      return { status: answer.status, body: await answer.text() }
    },
    connect: (auth, headers = {}) => rawClient({ port, auth, headers: { ...headers, ...from() } }),
  }
}
