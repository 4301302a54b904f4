// Whether a connection may come in before it is one: by its origin, and by how many come from where.

import type { IncomingMessage } from 'node:http'
import type { Access } from '../access/access.ts'
import { isOurs } from '../access/origin.ts'
import type { Clock } from '../clock.ts'
import type { No } from '../days/execute.ts'
import { admission } from './admission.ts'
import { type OpenSockets, openSockets } from './open-sockets.ts'

/** Milliseconds after which to try again where all sockets are taken: some tab has closed by then. */
const FULL = 30_000
/** Milliseconds after which to try again where too many come at once. */
const CROWDED = 5_000

export class Entrance {
  readonly #access: Access
  readonly #publicUrl: string
  readonly #sockets: OpenSockets = openSockets()
  readonly #mayComeIn: () => boolean
  #isClosed = false

  constructor(access: Access, clock: Clock, publicUrl: string) {
    this.#access = access
    this.#publicUrl = publicUrl
    this.#mayComeIn = admission(clock)
  }

  /** Lets nobody in from now on. */
  close(): void {
    this.#isClosed = true
  }

  /**
   * Why a connection may not come in; null: it may, and counts until it closes. It does not wait for anything but this
   * process's own memory: the connection has no other owner yet.
   */
  async whyNot(request: IncomingMessage): Promise<No | null> {
    const access = this.#access
    if (this.#isClosed) return { code: 'unavailable', faults: [] }
    if (!isOurs(request.headers, this.#publicUrl)) return { code: 'foreign-origin', faults: [] }
    const { device } = access.cookies.of(request.headers.cookie)
    // staff are few, and come in first; a cookie that somebody made up is anybody's
    if (!access.isKnownStaff(request.headers) && !this.#mayComeIn()) return tooMany(CROWDED)
    const address = access.addressOf(request)
    const limited = await access.limits.handshake(device, address)
    if (limited !== null) return tooMany(limited)
    return this.#sockets.open(device, address, request.socket) ? null : tooMany(FULL)
  }
}

/** `wait`: milliseconds after which to try again. */
function tooMany(wait: number): No {
  return { code: 'too-many-requests', faults: [], wait }
}
