// The ways in to what reaches a closed phone.

import { createECDH, randomBytes } from 'node:crypto'
import { type Caller, way } from './way-in.ts'

const pair = createECDH('prime256v1')
pair.generateKeys()
const keys = { p256dh: pair.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') }
const asked = { endpoint: `https://push.example/${'x'.repeat(1900)}`, keys, lang: 'zh-CN' }
const path = '/api/sites/{site}/tickets/{number}/push'
const at = ({ number }: Caller) => `/api/sites/s/tickets/${number}/push`
const as = ({ token }: Caller) => ({ authorization: `Bearer ${token}` })
const bound = '20 in 10 min by number'

export const pushWays = [
  way('GET /api/push', 'anyone', 'any', 'constant work', 0, 0, (c) => c.ask('GET', '/api/push')),
  way(`POST ${path}`, 'holder', 'the longest address', bound, 2, 0, (c) =>
    c.ask('POST', at(c), asked, as(c)),
  ),
  way(`DELETE ${path}`, 'holder', 'any', bound, 2, 0, (c) => c.ask('DELETE', at(c), null, as(c))),
]
