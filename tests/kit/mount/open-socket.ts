// Replaces `client/common/live/socket.ts` in pages under test.

import type { Socket } from 'socket.io-client'
import { server } from './pretend-server.ts'

export function openSocket(auth: () => object): Socket {
  return server().open(auth) as unknown as Socket
}
