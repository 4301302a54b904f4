// The ways in to webhooks, where there is none: what one of them costs is what the store needs to look.

import { type Caller, type WayIn, way } from './way-in.ts'

const hooks = '/api/webhooks'
const made = '/api/webhooks/{webhook}'
const wanted = { url: 'https://example.org/', notices: null, sites: ['elsewhere'] }
const bound = '20 webhooks; 50 deliveries in an answer'
const as = ({ cookie }: Caller) => ({ cookie })

/** Of a webhook that is made up. */
const ofNone = (method: string, what: string, body: object | null, writes = 0): WayIn =>
  way(`${method} ${made}${what}`, 'owner', 'made up', bound, writes, 0, (c) =>
    c.ask(method, `${hooks}/made-up${what.replace('{delivery}', 'made-up')}`, body, as(c)),
  )

export const webhookWays: readonly WayIn[] = [
  way('GET /api/webhooks', 'owner', 'none', bound, 0, 0, (c) => c.ask('GET', hooks, null, as(c))),
  way('POST /api/webhooks', 'owner', 'a webhook', bound, 1, 0, (c) => c.ask('POST', hooks, wanted, as(c))),
  ofNone('PUT', '', { ...wanted, paused: false }),
  ofNone('DELETE', '', null, 1),
  ofNone('POST', '/secret', {}),
  ofNone('POST', '/test', {}),
  ofNone('GET', '/deliveries', null),
  ofNone('POST', '/deliveries/{delivery}/again', {}),
]
