// The ways in to what tells a device of the staff of alarms.

import { createECDH, randomBytes } from 'node:crypto'
import { type Caller, type WayIn, way } from './way-in.ts'

const pair = createECDH('prime256v1')
pair.generateKeys()
const keys = { p256dh: pair.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') }
const asked = { endpoint: `https://push.example/${'x'.repeat(1900)}`, keys, lang: 'zh-CN' }
const path = '/api/sites/{site}/staff-push'
const at = '/api/sites/s/staff-push'
const bound = 'one a session and site'
const as = ({ cookie }: Caller) => ({ cookie })

export const staffPushWays: readonly WayIn[] = [
  way(`GET ${path}`, 'staff', 'any', bound, 0, 0, (c) => c.ask('GET', at, null, as(c))),
  way(`POST ${path}`, 'staff', 'the longest address', bound, 1, 0, (c) => c.ask('POST', at, asked, as(c))),
  way(`DELETE ${path}`, 'staff', 'any', bound, 1, 0, (c) => c.ask('DELETE', at, null, as(c))),
]
